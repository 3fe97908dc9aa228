package greenboard.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import greenboard.readiness.Band;
import greenboard.readiness.Scheme;

/**
 * One reason why a go has ended by itself. Its sentence is the message
 * {@code verdict.worsening.<kind>} with the words filled in.
 *
 * @param kind what has become worse
 * @param words what the sentence names; a blocker among them stands for its own sentence
 */
public record Worsening(Kind kind, List<Object> words) implements MessageSourceResolvable {

	private static final String NOTHING = "none";

	/** What can become worse. */
	public enum Kind {

		/** It was valid until a time that is over: that time. */
		EXPIRED,
		/** The score fell: before and after. */
		SCORE,
		/** The band fell: before and after. */
		BAND,
		/** Something stands in the way that it did not go over. */
		BLOCKER,
		/** More critical items than those named stand in the way: how many. */
		MORE_BLOCKERS,
		/** Another version is to be deployed: before and after. */
		VERSION,
		/** Another artifact is to be deployed: before and after. */
		ARTIFACT,
		/** The checklist is another one: before and after. */
		TEMPLATE

	}

	/**
	 * Takes the words over.
	 */
	public Worsening {
		words = List.copyOf(words);
	}

	/**
	 * Why a decision cannot stand any longer.
	 * @param decision the decision
	 * @param now how the deployment stands
	 * @param present what a decision would rest on now
	 * @param at the time that its validity is held against; null when it does not matter
	 * any more
	 * @return every reason; none for a no-go, which only people withdraw
	 */
	public static List<Worsening> of(Decision decision, Assessment now, Rested present, @Nullable Instant at) {
		if (!decision.go()) {
			return List.of();
		}
		Rested rested = decision.rested();
		List<Worsening> all = new ArrayList<>();
		Instant until = decision.validUntil();
		if (at != null && until != null && !until.isAfter(at)) {
			all.add(new Worsening(Kind.EXPIRED, List.of(until.toString())));
		}
		addOther(all, Kind.VERSION, rested.version(), present.version());
		addOther(all, Kind.ARTIFACT, rested.artifactDigest(), present.artifactDigest());
		addOther(all, Kind.TEMPLATE, rested.template(), present.template());
		if (rested.scoresMoreThan(present)) {
			all.add(changed(Kind.SCORE, shown(rested), shown(present)));
		}
		if (rank(now.readiness().scheme(), present) > rank(now.readiness().scheme(), rested)) {
			all.add(changed(Kind.BAND, rested.band(), present.band()));
		}
		addBlockers(all, decision, now);
		return all;
	}

	private static void addBlockers(List<Worsening> all, Decision decision, Assessment now) {
		now.blockers()
			.stream()
			.filter((blocker) -> !decision.goesOver(blocker))
			.forEach((blocker) -> all.add(new Worsening(Kind.BLOCKER, List.of(blocker))));
		int unnamed = now.blockerCount() - now.blockers().size();
		if (unnamed > 0) {
			all.add(new Worsening(Kind.MORE_BLOCKERS, List.of(unnamed)));
		}
	}

	private static void addOther(List<Worsening> all, Kind kind, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			all.add(changed(kind, before, after));
		}
	}

	private static Worsening changed(Kind kind, @Nullable String before, @Nullable String after) {
		return new Worsening(kind,
				List.of(Objects.requireNonNullElse(before, NOTHING), Objects.requireNonNullElse(after, NOTHING)));
	}

	private static @Nullable String shown(Rested rested) {
		return (rested.score() != null) ? rested.score().toPlainString() : null;
	}

	/** How far down a band is; a band of another checklist cannot be compared. */
	private static int rank(Scheme scheme, Rested rested) {
		List<String> names = scheme.bands().stream().map(Band::name).toList();
		return (rested.band() != null) ? names.indexOf(rested.band()) : names.size();
	}

	@Override
	public String[] getCodes() {
		return new String[] { "verdict.worsening." + this.kind };
	}

	@Override
	public Object[] getArguments() {
		return this.words.toArray();
	}

}
