package greenboard.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.verdict.Standing;
import greenboard.verdict.Standings;

/**
 * A rollback trigger that has fired and that nobody stood down, as every page of its
 * deployment says it.
 *
 * @param firing the firing's id
 * @param key the trigger's key
 * @param text its sentence, without markup
 * @param at since when
 * @param by who fired it, a person or a token
 * @param reason what was seen, or what the alert said
 * @param decider who has to decide now: the trigger's owner where they may, else the
 * lead; null for whoever may
 */
public record FiredTrigger(UUID firing, String key, String text, Instant at, String by, String reason,
		@Nullable String decider) {

	/** Under which name the triggers' standing is stored. */
	public static final String SOURCE = "rollback";

	private static final int LONGEST_REASON = 300;

	/**
	 * What is stored with the deployment of a firing.
	 * @param firing its id
	 * @param text the trigger's sentence, without markup
	 * @param at since when
	 * @param by who fired it
	 * @param reason what was seen
	 * @param decider who decides among those that the trigger names, null for nobody
	 * @return words that {@link #of} reads again; a long reason is shortened
	 */
	public static List<String> kept(UUID firing, String text, Instant at, String by, String reason,
			@Nullable String decider) {
		String seen = (reason.length() > LONGEST_REASON)
				? reason.substring(0, reason.offsetByCodePoints(LONGEST_REASON, -1)) + "…" : reason;
		return List.of(firing.toString(), text, at.toString(), by, seen, (decider != null) ? decider : "");
	}

	/**
	 * What has fired of a deployment.
	 * @param standings what other records have to say
	 * @param lead who leads it, null for nobody
	 * @return the triggers that have fired, the first one first
	 */
	public static List<FiredTrigger> of(Standings standings, @Nullable String lead) {
		Standing standing = standings.bySource().get(SOURCE);
		if (standing == null) {
			return List.of();
		}
		return standing.kept()
			.entrySet()
			.stream()
			.map((fired) -> read(fired, lead))
			.sorted(Comparator.comparing(FiredTrigger::at).thenComparing(FiredTrigger::key))
			.toList();
	}

	private static FiredTrigger read(Map.Entry<String, List<String>> fired, @Nullable String lead) {
		List<String> words = fired.getValue();
		String owner = words.get(5);
		return new FiredTrigger(UUID.fromString(words.get(0)), fired.getKey(), words.get(1),
				Instant.parse(words.get(2)), words.get(3), words.get(4), owner.isEmpty() ? lead : owner);
	}

}
