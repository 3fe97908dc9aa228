package greenboard.verdict;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import greenboard.markdown.Link;
import greenboard.readiness.Band;
import greenboard.readiness.Leaf;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.readiness.WeightedCategory;
import greenboard.verdict.Blocker.Severity;

import static greenboard.readiness.Status.DONE;
import static greenboard.readiness.Status.FAILED;
import static greenboard.readiness.Status.NOT_APPLICABLE;
import static greenboard.readiness.Status.OPEN;
import static greenboard.readiness.Status.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AssessmentTests {

	private static final List<Band> BANDS = List.of(band("DEPLOY", 90, true), band("CAUTION", 80, true),
			band("DELAY", 70, false), band("STOP", 0, false));

	private static final Scheme PLAIN = new Scheme(List.of(), BANDS);

	private static final Scheme WEIGHTED = new Scheme(List.of(new WeightedCategory("A", BigDecimal.valueOf(60)),
			new WeightedCategory("B", BigDecimal.valueOf(40))), BANDS);

	private static final Standing SIGN_OFF_MISSING = new Standing(
			List.of(new Blocker("SIGN_OFF_MISSING", Severity.HOLD, List.of("Lead"), "/x")), Map.of(), false);

	private static final Standing FIRED = new Standing(
			List.of(new Blocker("TRIGGER_FIRED", Severity.NO_GO, List.of("Errors"), "/x")), Map.of(), false);

	private static final Standing GO = new Standing(List.of(), Map.of(Link.DECISION, DONE), true);

	static Stream<Arguments> verdicts() {
		return Stream.of(arguments(PLAIN, leaves(10, DONE), List.of(), Verdict.READY, List.of()),
				arguments(PLAIN, leaves(9, DONE) + " " + leaves(1, OPEN), List.of(), Verdict.READY, List.of()),
				arguments(PLAIN, leaves(7, DONE) + " " + leaves(3, OPEN), List.of(), Verdict.HOLD, List.of("BAND")),
				arguments(PLAIN, leaves(7, DONE) + " " + leaves(3, FAILED), List.of(), Verdict.NO_GO,
						List.of("OUT_OF_REACH")),
				arguments(PLAIN, leaves(9, DONE) + " OPEN!", List.of(), Verdict.HOLD, List.of("CRITICAL_OPEN")),
				arguments(PLAIN, leaves(9, DONE) + " FAILED!", List.of(), Verdict.NO_GO, List.of("CRITICAL_FAILED")),
				arguments(PLAIN, leaves(9, DONE) + " WAIVED!", List.of(), Verdict.READY, List.of()),
				arguments(PLAIN, leaves(5, NOT_APPLICABLE), List.of(), Verdict.HOLD, List.of("INCOMPLETE")),
				arguments(PLAIN, leaves(1, OPEN) + " FAILED! OPEN!", List.of(FIRED, SIGN_OFF_MISSING), Verdict.NO_GO,
						List.of("TRIGGER_FIRED", "CRITICAL_FAILED", "OUT_OF_REACH", "CRITICAL_OPEN",
								"SIGN_OFF_MISSING")),
				arguments(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING), Verdict.HOLD,
						List.of("SIGN_OFF_MISSING")),
				arguments(PLAIN, leaves(10, DONE), List.of(GO), Verdict.GO, List.of()),
				arguments(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING, GO), Verdict.GO,
						List.of("SIGN_OFF_MISSING")),
				arguments(PLAIN, leaves(10, DONE), List.of(FIRED, GO), Verdict.NO_GO, List.of("TRIGGER_FIRED")),
				arguments(PLAIN, leaves(9, DONE) + " OPEN!", List.of(GO), Verdict.HOLD, List.of("CRITICAL_OPEN")),
				arguments(WEIGHTED, "A:DONE B:DONE", List.of(), Verdict.READY, List.of()),
				arguments(WEIGHTED, "A:DONE B:DONE C:OPEN", List.of(), Verdict.HOLD, List.of("OUTSIDE_THE_SCORE")),
				arguments(WEIGHTED, "A:DONE B:DONE C:FAILED", List.of(), Verdict.HOLD, List.of("OUTSIDE_THE_SCORE")),
				arguments(WEIGHTED, "A:DONE B:DONE C:DONE", List.of(), Verdict.READY, List.of()),
				arguments(WEIGHTED, "A:DONE B:DONE C:OPEN!", List.of(), Verdict.HOLD,
						List.of("CRITICAL_OPEN", "OUTSIDE_THE_SCORE")),
				arguments(WEIGHTED, "A:DONE B:NOT_APPLICABLE", List.of(), Verdict.HOLD, List.of("INCOMPLETE")));
	}

	@ParameterizedTest
	@MethodSource("verdicts")
	void saysWhatTheRulesSay(Scheme scheme, String leaves, List<Standing> standings, Verdict verdict,
			List<String> blockers) {
		Assessment assessment = assess(scheme, leaves, standings, Integer.MAX_VALUE);

		assertThat(assessment.verdict()).isEqualTo(verdict);
		assertThat(assessment.blockers()).extracting(Blocker::kind).containsExactlyElementsOf(blockers);
		assertThat(assessment.blockerCount()).isEqualTo(blockers.size());
	}

	@Test
	void countsAllCriticalItemsAlthoughItKnowsTheFirstOnly() {
		Assessment assessment = assess(PLAIN, "OPEN! OPEN! OPEN! OPEN! OPEN! DONE", List.of(), 3);

		assertThat(assessment.blockers()).extracting(Blocker::kind)
			.containsExactly("CRITICAL_OPEN", "CRITICAL_OPEN", "CRITICAL_OPEN", "BAND");
		assertThat(assessment.blockerCount()).isEqualTo(6);
		assertThat(Figures.of(assessment).firstBlockers()).hasSize(3);
	}

	@Test
	void capsTheReachableBandOfAWaiverWhereTheSecondBestAllowsNoGo() {
		Scheme strict = new Scheme(List.of(), List.of(band("GO", 90, true), band("STOP", 0, false)));

		assertThat(assess(strict, leaves(99, DONE) + " WAIVED!", List.of(), 3).verdict()).isEqualTo(Verdict.NO_GO);
	}

	@Test
	void showsTheScoreRoundedDown() {
		Figures figures = Figures.of(assess(PLAIN, leaves(2, DONE) + " " + leaves(1, OPEN), List.of(), 3));

		assertThat(figures.score()).hasToString("66.6");
		assertThat(figures.ceiling()).hasToString("100.0");
		assertThat(figures.band()).isEqualTo("STOP");
	}

	@Test
	void takesALeafAwayAsItWas() {
		Leaf leaf = new Leaf(OPEN, BigDecimal.TEN, true, false);

		assertThat(Tallies.EMPTY.plus("A", leaf).plus(null, leaf).minus("A", leaf).minus(null, leaf))
			.isEqualTo(Tallies.EMPTY);
	}

	private static Assessment assess(Scheme scheme, String leaves, List<Standing> standings, int listed) {
		Tallies tallies = Tallies.EMPTY;
		Stream.Builder<CriticalItem> criticals = Stream.builder();
		for (String word : leaves.split(" ")) {
			String category = word.contains(":") ? word.substring(0, word.indexOf(':')) : null;
			boolean critical = word.endsWith("!");
			Status state = Status.valueOf(word.substring(word.indexOf(':') + 1).replace("!", ""));
			tallies = tallies.plus(Tallies.place(scheme, category), new Leaf(state, BigDecimal.ONE, critical, false));
			if (critical && (state == OPEN || state == FAILED)) {
				criticals.add(new CriticalItem("K", "text", state));
			}
		}
		return Assessment.of("/deployments/1", scheme, tallies, criticals.build().limit(listed).toList(), standings);
	}

	private static String leaves(int count, Status state) {
		return String.join(" ", Collections.nCopies(count, state.name()));
	}

	private static Band band(String name, int from, boolean go) {
		return new Band(name, BigDecimal.valueOf(from), go, "");
	}

}
