package greenboard.freezes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import greenboard.verdict.Standing;
import greenboard.verdict.Standings;

/**
 * A freeze that concerns a deployment, as it is kept with the deployment so that its
 * pages ask nobody.
 *
 * @param environment what is frozen, in the words of who closed the window
 * @param from when it begins
 * @param to when it ends
 * @param reason why
 * @param by who closed the window
 * @param running whether it had begun when the deployment was last worked out; it is
 * worked out again the moment that a freeze begins
 * @param covers whether the target time lies in it
 */
public record AnnouncedFreeze(String environment, Instant from, Instant to, String reason, String by, boolean running,
		boolean covers) {

	static final String ENVIRONMENT = "environment";

	static final String FROM = "from";

	static final String TO = "to";

	static final String REASON = "reason";

	static final String BY = "by";

	/**
	 * The freezes that concern a deployment.
	 * @param standings what is kept with it
	 * @param target its target time
	 * @return running ones and coming ones, earliest first; none once it has begun
	 */
	public static List<AnnouncedFreeze> of(Standings standings, Instant target) {
		Standing standing = standings.bySource().get(Frozen.NAME);
		if (standing == null || standing.kept().isEmpty()) {
			return List.of();
		}
		int running = standing.blockers().size();
		return IntStream.range(0, at(standing.kept(), FROM).size())
			.mapToObj((index) -> announced(standing.kept(), index, index < running, target))
			.toList();
	}

	/**
	 * The coming ones in which the target time lies.
	 * @param standings what is kept with a deployment
	 * @param target its target time
	 * @return what to warn of, earliest first
	 */
	public static List<AnnouncedFreeze> inTheWay(Standings standings, Instant target) {
		return of(standings, target).stream().filter((freeze) -> freeze.covers && !freeze.running).toList();
	}

	private static AnnouncedFreeze announced(Map<String, List<String>> kept, int index, boolean running,
			Instant target) {
		Instant from = Instant.parse(at(kept, FROM).get(index));
		Instant to = Instant.parse(at(kept, TO).get(index));
		return new AnnouncedFreeze(at(kept, ENVIRONMENT).get(index), from, to, at(kept, REASON).get(index),
				at(kept, BY).get(index), running, !target.isBefore(from) && target.isBefore(to));
	}

	private static List<String> at(Map<String, List<String>> kept, String word) {
		return kept.getOrDefault(word, List.of());
	}

}
