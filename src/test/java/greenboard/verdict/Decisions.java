package greenboard.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.verdict.Decision.Kind;

/**
 * Decisions of one lead that rest on a full score.
 */
final class Decisions {

	static final Instant UNTIL = Instant.parse("2027-01-02T10:00:00Z");

	static final Rested FULL = new Rested("100/1", new BigDecimal("100.0"), "DEPLOY", 1, "2.4.0", "sha256:1", "shop@1");

	private Decisions() {
	}

	static Decision go() {
		return decision(Kind.GO, UNTIL, FULL);
	}

	static Decision goDespite(Blocker... blockers) {
		return decision(Kind.GO, UNTIL, FULL, blockers);
	}

	static Decision go(Rested rested) {
		return decision(Kind.GO, UNTIL, rested);
	}

	static Decision noGo() {
		return decision(Kind.NO_GO, null, FULL);
	}

	private static Decision decision(Kind kind, @Nullable Instant until, Rested rested, Blocker... blockers) {
		return new Decision(new UUID(0, 1), kind, Instant.parse("2027-01-01T10:00:00Z"), new UUID(0, 2), "Lea", until,
				"why", rested, Stream.of(blockers).map((blocker) -> new GoneOver(blocker, "because")).toList(), null);
	}

}
