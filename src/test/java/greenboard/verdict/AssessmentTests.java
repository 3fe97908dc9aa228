package greenboard.verdict;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

	static final Scheme PLAIN = new Scheme(List.of(), BANDS);

	private static final Scheme WEIGHTED = new Scheme(List.of(new WeightedCategory("A", BigDecimal.valueOf(60)),
			new WeightedCategory("B", BigDecimal.valueOf(40))), BANDS);

	private static final Blocker SIGN_OFF_MISSING = hold(Blocker.SIGN_OFF_MISSING, "Lead");

	private static final Blocker OTHER_MISSING = hold(Blocker.SIGN_OFF_MISSING, "Security");

	private static final Blocker REJECTED = hold(Blocker.SIGN_OFF_REJECTED, "Lead");

	private static final Blocker STALE = hold(Blocker.SIGN_OFF_STALE, "Security");

	private static final Blocker OVERDUE = hold(Blocker.CONDITION_OVERDUE, "CONDITION-1");

	private static final Blocker NOT_ARMED = hold("TRIGGER_NOT_ARMED", "Errors");

	private static final Blocker FREEZE = hold("FREEZE", "Christmas");

	private static final Blocker FIRED = new Blocker("TRIGGER_FIRED", Severity.NO_GO, List.of("Errors"), "/x");

	private static final @Nullable Decision NONE = null;

	private static final Decision GO = Decisions.go();

	private static final Decision NO_GO = Decisions.noGo();

	static Stream<Arguments> verdicts() {
		return Stream.of(arguments(PLAIN, leaves(10, DONE), List.of(), NONE, Verdict.READY, List.of()),
				arguments(PLAIN, leaves(9, DONE) + " " + leaves(1, OPEN), List.of(), NONE, Verdict.READY, List.of()),
				arguments(PLAIN, leaves(80, DONE) + " " + leaves(20, OPEN), List.of(), NONE, Verdict.READY, List.of()),
				arguments(PLAIN, leaves(79, DONE) + " " + leaves(21, OPEN), List.of(), NONE, Verdict.HOLD,
						List.of("BAND")),
				arguments(PLAIN, leaves(80, DONE) + " " + leaves(20, FAILED), List.of(), NONE, Verdict.READY,
						List.of()),
				arguments(PLAIN, leaves(79, DONE) + " " + leaves(1, OPEN) + " " + leaves(20, FAILED), List.of(), NONE,
						Verdict.HOLD, List.of("BAND")),
				arguments(PLAIN, leaves(79, DONE) + " " + leaves(21, FAILED), List.of(), NONE, Verdict.NO_GO,
						List.of("OUT_OF_REACH")),
				arguments(PLAIN, leaves(9, DONE) + " OPEN!", List.of(), NONE, Verdict.HOLD, List.of("CRITICAL_OPEN")),
				arguments(PLAIN, leaves(9, DONE) + " FAILED!", List.of(), NONE, Verdict.NO_GO,
						List.of("CRITICAL_FAILED")),
				arguments(PLAIN, leaves(9, DONE) + " WAIVED!", List.of(), NONE, Verdict.READY, List.of()),
				arguments(PLAIN, leaves(9, DONE) + " NOT_APPLICABLE!", List.of(), NONE, Verdict.READY, List.of()),
				arguments(PLAIN, leaves(5, NOT_APPLICABLE), List.of(), NONE, Verdict.HOLD, List.of("INCOMPLETE")),
				arguments(PLAIN, leaves(1, OPEN) + " FAILED! OPEN!", List.of(FIRED, SIGN_OFF_MISSING), NONE,
						Verdict.NO_GO,
						List.of("TRIGGER_FIRED", "CRITICAL_FAILED", "OUT_OF_REACH", "CRITICAL_OPEN",
								"SIGN_OFF_MISSING")),
				arguments(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING), NONE, Verdict.HOLD,
						List.of("SIGN_OFF_MISSING")),
				arguments(PLAIN, leaves(10, DONE), List.of(REJECTED), NONE, Verdict.HOLD, List.of("SIGN_OFF_REJECTED")),
				arguments(PLAIN, leaves(10, DONE), List.of(STALE), NONE, Verdict.HOLD, List.of("SIGN_OFF_STALE")),
				arguments(PLAIN, leaves(10, DONE), List.of(OVERDUE), NONE, Verdict.HOLD, List.of("CONDITION_OVERDUE")),
				arguments(PLAIN, leaves(10, DONE), List.of(NOT_ARMED), NONE, Verdict.HOLD,
						List.of("TRIGGER_NOT_ARMED")),
				arguments(PLAIN, leaves(10, DONE), List.of(FREEZE), NONE, Verdict.HOLD, List.of("FREEZE")),
				arguments(PLAIN, leaves(10, DONE), List.of(FIRED), NONE, Verdict.NO_GO, List.of("TRIGGER_FIRED")),
				arguments(PLAIN, leaves(10, DONE), List.of(), GO, Verdict.GO, List.of()),
				arguments(PLAIN, leaves(10, DONE), List.of(), NO_GO, Verdict.NO_GO, List.of("NO_GO_DECISION")),
				arguments(PLAIN, leaves(9, DONE) + " FAILED!", List.of(FIRED, REJECTED), NO_GO, Verdict.NO_GO,
						List.of("TRIGGER_FIRED", "NO_GO_DECISION", "CRITICAL_FAILED", "SIGN_OFF_REJECTED")),
				arguments(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING), GO, Verdict.HOLD,
						List.of("SIGN_OFF_MISSING")),
				arguments(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING, STALE),
						Decisions.goDespite(SIGN_OFF_MISSING, STALE), Verdict.GO,
						List.of("SIGN_OFF_MISSING", "SIGN_OFF_STALE")),
				arguments(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING, STALE), Decisions.goDespite(STALE),
						Verdict.HOLD, List.of("SIGN_OFF_MISSING", "SIGN_OFF_STALE")),
				arguments(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING, OTHER_MISSING),
						Decisions.goDespite(SIGN_OFF_MISSING), Verdict.HOLD,
						List.of("SIGN_OFF_MISSING", "SIGN_OFF_MISSING")),
				arguments(PLAIN, leaves(10, DONE), List.of(REJECTED), Decisions.goDespite(SIGN_OFF_MISSING),
						Verdict.HOLD, List.of("SIGN_OFF_REJECTED")),
				arguments(PLAIN, leaves(10, DONE), List.of(FIRED), Decisions.goDespite(FIRED), Verdict.NO_GO,
						List.of("TRIGGER_FIRED")),
				arguments(PLAIN, leaves(9, DONE) + " OPEN!", List.of(), GO, Verdict.HOLD, List.of("CRITICAL_OPEN")),
				arguments(PLAIN, leaves(9, DONE) + " FAILED!", List.of(), GO, Verdict.NO_GO,
						List.of("CRITICAL_FAILED")),
				arguments(PLAIN, leaves(7, DONE) + " " + leaves(3, FAILED), List.of(), GO, Verdict.NO_GO,
						List.of("OUT_OF_REACH")),
				arguments(PLAIN, leaves(7, DONE) + " " + leaves(3, OPEN), List.of(), GO, Verdict.HOLD, List.of("BAND")),
				arguments(PLAIN, leaves(10, DONE), List.of(FIRED), GO, Verdict.NO_GO, List.of("TRIGGER_FIRED")),
				arguments(PLAIN, leaves(10, DONE), List.of(OVERDUE, NOT_ARMED, FREEZE), GO, Verdict.HOLD,
						List.of("CONDITION_OVERDUE", "TRIGGER_NOT_ARMED", "FREEZE")),
				arguments(WEIGHTED, "A:DONE B:DONE", List.of(), NONE, Verdict.READY, List.of()),
				arguments(WEIGHTED, "A:DONE B:DONE C:OPEN", List.of(), NONE, Verdict.HOLD,
						List.of("OUTSIDE_THE_SCORE")),
				arguments(WEIGHTED, "A:DONE B:DONE C:FAILED", List.of(), NONE, Verdict.HOLD,
						List.of("OUTSIDE_THE_SCORE")),
				arguments(WEIGHTED, "A:DONE B:DONE C:DONE", List.of(), NONE, Verdict.READY, List.of()),
				arguments(WEIGHTED, "A:DONE B:DONE C:OPEN!", List.of(), NONE, Verdict.HOLD,
						List.of("CRITICAL_OPEN", "OUTSIDE_THE_SCORE")),
				arguments(WEIGHTED, "A:DONE B:NOT_APPLICABLE", List.of(), NONE, Verdict.HOLD, List.of("INCOMPLETE")));
	}

	@ParameterizedTest
	@MethodSource("verdicts")
	void saysWhatTheRulesSay(Scheme scheme, String leaves, List<Blocker> others, @Nullable Decision decision,
			Verdict verdict, List<String> blockers) {
		Assessment assessment = assess(scheme, leaves, others, decision, Integer.MAX_VALUE);

		assertThat(assessment.verdict()).isEqualTo(verdict);
		assertThat(assessment.blockers()).extracting(Blocker::kind).containsExactlyElementsOf(blockers);
		assertThat(assessment.blockerCount()).isEqualTo(blockers.size());
	}

	@Test
	void countsAllCriticalItemsAlthoughItKnowsTheFirstOnly() {
		Assessment assessment = assess(PLAIN, "OPEN! OPEN! OPEN! OPEN! OPEN! DONE", List.of(), NONE, 3);

		assertThat(assessment.blockers()).extracting(Blocker::kind)
			.containsExactly("CRITICAL_OPEN", "CRITICAL_OPEN", "CRITICAL_OPEN", "BAND");
		assertThat(assessment.blockerCount()).isEqualTo(6);
		assertThat(Figures.of(assessment).firstBlockers()).hasSize(3);
	}

	@Test
	void capsTheReachableBandOfAWaiverWhereTheSecondBestAllowsNoGo() {
		Scheme strict = new Scheme(List.of(), List.of(band("GO", 90, true), band("STOP", 0, false)));

		assertThat(assess(strict, leaves(99, DONE) + " WAIVED!", List.of(), NONE, 3).verdict())
			.isEqualTo(Verdict.NO_GO);
	}

	static Stream<Arguments> eligibilities() {
		return Stream.of(arguments(leaves(10, DONE), List.of(), List.of(), true),
				arguments(leaves(10, DONE), List.of(SIGN_OFF_MISSING), List.of(), false),
				arguments(leaves(10, DONE), List.of(SIGN_OFF_MISSING), List.of(SIGN_OFF_MISSING), true),
				arguments(leaves(10, DONE), List.of(SIGN_OFF_MISSING, STALE), List.of(SIGN_OFF_MISSING), false),
				arguments(leaves(10, DONE), List.of(SIGN_OFF_MISSING, OTHER_MISSING), List.of(SIGN_OFF_MISSING), false),
				arguments(leaves(10, DONE), List.of(REJECTED, STALE), List.of(STALE, REJECTED), true),
				arguments(leaves(10, DONE), List.of(OVERDUE), List.of(OVERDUE), false),
				arguments(leaves(10, DONE), List.of(FREEZE), List.of(FREEZE), false),
				arguments(leaves(10, DONE), List.of(NOT_ARMED), List.of(NOT_ARMED), false),
				arguments(leaves(10, DONE), List.of(FIRED), List.of(FIRED), false),
				arguments(leaves(7, DONE) + " " + leaves(3, OPEN), List.of(), List.of(), false),
				arguments(leaves(9, DONE) + " OPEN!", List.of(), List.of(), false));
	}

	@ParameterizedTest
	@MethodSource("eligibilities")
	void allowsAGoOverNothingButSignOffsEachByName(String leaves, List<Blocker> others, List<Blocker> goneOver,
			boolean allowed) {
		assertThat(assess(PLAIN, leaves, others, NONE, 3)
			.allowsGo(goneOver.stream().map((blocker) -> new GoneOver(blocker, "because")).toList()))
			.isEqualTo(allowed);
	}

	@Test
	void letsNobodyBreakTheGlassOverAFreeze() {
		assertThat(assess(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING), NONE, 3).allowsBreakGlass()).isTrue();
		assertThat(assess(PLAIN, leaves(10, DONE), List.of(SIGN_OFF_MISSING, FREEZE), NONE, 3).allowsBreakGlass())
			.isFalse();
	}

	@Test
	void allowsNoGoWhileMoreStandsInTheWayThanIsListed() {
		assertThat(assess(PLAIN, leaves(30, DONE) + " OPEN!", List.of(), NONE, 0).allowsGo(List.of())).isFalse();
	}

	@Test
	void showsTheScoreRoundedDown() {
		Figures figures = Figures.of(assess(PLAIN, leaves(2, DONE) + " " + leaves(1, OPEN), List.of(), NONE, 3));

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

	private static Blocker hold(String kind, String word) {
		return new Blocker(kind, Severity.HOLD, List.of(word), "/x");
	}

	static Assessment assess(Scheme scheme, String leaves, List<Blocker> others, @Nullable Decision decision,
			int listed) {
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
		Standings standings = new Standings(new TreeMap<>(Map.of("others", Standing.of(others))));
		return Assessment.of("/deployments/1", scheme, tallies, criticals.build().limit(listed).toList(), standings,
				decision);
	}

	static String leaves(int count, Status state) {
		return String.join(" ", Collections.nCopies(count, state.name()));
	}

	private static Band band(String name, int from, boolean go) {
		return new Band(name, BigDecimal.valueOf(from), go, "");
	}

}
