package greenboard.freezes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.audit.AuditEntry;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.Scene;
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a freeze does to deployments, position by position of the clock.
 */
@SpringBootTest
@Import({ TestDatabase.class, StillClock.class, Scene.class, TestDecisions.class, TestFreezes.class, Harbour.class })
class FreezeTests {

	private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

	private static final Instant BEGIN = Instant.parse("2026-12-20T18:00:00Z");

	private static final Instant END = Instant.parse("2026-12-28T06:00:00Z");

	private static final Duration MOMENT = Duration.ofMillis(1);

	@Autowired
	private Harbour harbour;

	@Autowired
	private TestFreezes freezes;

	@Autowired
	private StillClock clock;

	@Autowired
	private MessageSource messages;

	private String environment;

	@BeforeEach
	void begin() {
		this.clock.set(NOW);
		this.environment = this.harbour.environment();
	}

	/** Where the clock stands. */
	enum Position {

		BEFORE(BEGIN.minus(MOMENT)), AT_THE_BEGIN(BEGIN), INSIDE(BEGIN.plus(Duration.ofDays(2))),
		JUST_BEFORE_THE_END(END.minus(MOMENT)), AT_THE_END(END), AFTER(END.plus(Duration.ofDays(1)));

		private final Instant at;

		Position(Instant at) {
			this.at = at;
		}

		boolean frozen() {
			return this != BEFORE && this != AT_THE_END && this != AFTER;
		}

	}

	@ParameterizedTest
	@EnumSource
	void holdsWhatIsPlannedFromItsBeginToJustBeforeItsEnd(Position position) {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.PLANNED);
		this.freezes.freeze(this.environment, BEGIN, END, "year's end");
		this.clock.set(position.at);

		assertThat(verdict(id)).isEqualTo(position.frozen() ? Verdict.HOLD : Verdict.READY);
		assertThat(this.harbour.blockers(id)).hasSize(position.frozen() ? 1 : 0);
	}

	@ParameterizedTest
	@EnumSource
	void endsAGoWhereverTheClockIsFirstLookedAtBehindItsBegin(Position position) {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.DECIDED);
		this.freezes.freeze(this.environment, BEGIN, END, "year's end");
		this.clock.set(position.at);

		assertThat(verdict(id))
			.isEqualTo((position == Position.BEFORE || !position.frozen()) ? Verdict.GO : Verdict.HOLD);
	}

	@ParameterizedTest
	@CsvSource({ "DEPLOYING", "VERIFYING" })
	void doesNotStopWhatHasBegun(DeploymentState state) {
		DeploymentId id = this.harbour.deployment(this.environment, state);
		this.freezes.freeze(this.environment, NOW, END, "at once");
		this.freezes.freeze(this.environment, BEGIN, END, "year's end");
		for (Position position : Position.values()) {
			this.clock.set(position.at);
			assertThat(verdict(id)).as(position.name()).isEqualTo(Verdict.GO);
		}
		assertThat(this.harbour.head(id).decision()).isNotNull();
		assertThat(AnnouncedFreeze.of(this.harbour.head(id).standings(), Harbour.TARGET)).isEmpty();
	}

	@Test
	void endsAGoTheMomentItBeginsAndGivesItBackOnlyByANewDecision() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.DECIDED);
		this.freezes.freeze(" " + this.environment.toUpperCase(Locale.ROOT) + " ", BEGIN, END, "year's end");
		this.clock.set(BEGIN.minus(MOMENT));
		assertThat(verdict(id)).isEqualTo(Verdict.GO);
		this.clock.set(BEGIN);

		assertThat(verdict(id)).isEqualTo(Verdict.HOLD);
		assertThat(this.harbour.head(id)).satisfies((head) -> {
			assertThat(head.decision()).isNull();
			assertThat(head.state()).isEqualTo(DeploymentState.PLANNED);
		});
		assertThat(this.harbour.newest(id)).returns("decision.ended", AuditEntry::action)
			.returns("Greenboard", AuditEntry::actorName)
			.returns(this.environment.toUpperCase(Locale.ROOT)
					+ " is frozen until 2026-12-28 06:00 (Europe/Lisbon): year's end", AuditEntry::reason);
		this.clock.set(END);
		assertThat(verdict(id)).isEqualTo(Verdict.READY);
		this.harbour.go(id);
		assertThat(verdict(id)).isEqualTo(Verdict.GO);
	}

	@Test
	void saysInTheTrailOnceThatItBeganAndThatItIsOver() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.PLANNED);
		this.freezes.freeze(this.environment, BEGIN, END, "year's end");

		this.clock.set(BEGIN);
		assertThat(verdict(id)).isEqualTo(Verdict.HOLD);
		assertThat(this.harbour.newest(id)).returns("verdict.changed", AuditEntry::action)
			.returns("Greenboard", AuditEntry::actorName)
			.returns("Ready", AuditEntry::before)
			.returns("Hold", AuditEntry::after);
		long sequence = this.harbour.newest(id).sequence();
		this.clock.set(BEGIN.plus(MOMENT));
		assertThat(verdict(id)).isEqualTo(Verdict.HOLD);
		assertThat(this.harbour.newest(id).sequence()).isEqualTo(sequence);

		this.clock.set(END);
		assertThat(verdict(id)).isEqualTo(Verdict.READY);
		assertThat(this.harbour.newest(id)).returns(sequence + 1, AuditEntry::sequence)
			.returns("Ready", AuditEntry::after);
	}

	@Test
	void isGoneOverByNobody() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.PLANNED);
		this.freezes.freeze(this.environment, NOW, END, "at once");

		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.harbour.go(id));
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.harbour.begin(id))
			.returns(Reason.NO_GO_YET, NotPossible::reason);
		assertThat(this.harbour.blockers(id)).singleElement().satisfies((blocker) -> {
			assertThat(blocker.kind()).isEqualTo(Blocker.FREEZE);
			assertThat(blocker.href()).isEqualTo(id.place() + "/decision#freezes");
			assertThat(this.messages.getMessage(blocker, Locale.ENGLISH))
				.isEqualTo(this.environment + " is frozen until 2026-12-28 06:00 (Europe/Lisbon): at once");
		});
	}

	@Test
	void holdsUntilTheLastOfTwoThatOverlapIsOver() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.PLANNED);
		Instant between = BEGIN.plus(Duration.ofDays(3));
		this.freezes.freeze(this.environment, BEGIN, between.plus(Duration.ofDays(1)), "migration");
		this.freezes.freeze(this.environment, between, END, "year's end");
		this.clock.set(BEGIN);
		assertThat(reasons(id)).containsExactly("migration");
		this.clock.set(between);
		assertThat(reasons(id)).containsExactly("migration", "year's end");
		this.clock.set(between.plus(Duration.ofDays(1)));
		assertThat(reasons(id)).containsExactly("year's end");
		this.clock.set(END);
		assertThat(verdict(id)).isEqualTo(Verdict.READY);
	}

	@Test
	void concernsNoOtherEnvironmentUntilADeploymentMovesThere() {
		DeploymentId id = this.harbour.deployment(this.harbour.environment(), DeploymentState.DECIDED);
		this.freezes.freeze(this.environment, NOW, END, "at once");
		assertThat(verdict(id)).isEqualTo(Verdict.GO);
		this.harbour.moveTo(id, this.environment.toLowerCase(Locale.ROOT));

		assertThat(verdict(id)).isEqualTo(Verdict.HOLD);
		assertThat(this.harbour.newest(id).action()).isEqualTo("decision.ended");
		this.harbour.moveTo(id, this.harbour.environment());
		assertThat(verdict(id)).isEqualTo(Verdict.READY);
	}

	@Test
	void isAnnouncedBeforeItBeginsAndBlocksNothingUntilThen() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.DECIDED);
		this.freezes.freeze(this.environment, BEGIN, END, "year's end");
		UUID long_ = this.freezes.freeze(this.environment, BEGIN, Harbour.TARGET.plus(MOMENT), "holidays");

		assertThat(verdict(id)).isEqualTo(Verdict.GO);
		assertThat(AnnouncedFreeze.of(this.harbour.head(id).standings(), Harbour.TARGET)).hasSize(2)
			.noneMatch(AnnouncedFreeze::running);
		assertThat(AnnouncedFreeze.inTheWay(this.harbour.head(id).standings(), Harbour.TARGET)).singleElement()
			.returns("holidays", AnnouncedFreeze::reason)
			.returns("Amir", AnnouncedFreeze::by)
			.returns(BEGIN, AnnouncedFreeze::from);
		this.freezes.moveEnd(long_, Harbour.TARGET);
		assertThat(AnnouncedFreeze.inTheWay(this.harbour.head(id).standings(), Harbour.TARGET)).isEmpty();
		this.clock.set(BEGIN);
		assertThat(AnnouncedFreeze.of(this.harbour.head(id).standings(), Harbour.TARGET)).hasSize(2)
			.allMatch(AnnouncedFreeze::running);
	}

	private List<String> reasons(DeploymentId id) {
		return this.harbour.blockers(id).stream().map((blocker) -> blocker.words().get(3)).toList();
	}

	private Verdict verdict(DeploymentId id) {
		return this.harbour.head(id).figures().verdict();
	}

}
