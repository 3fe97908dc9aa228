package greenboard.readiness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static greenboard.readiness.Checklists.BANDS;
import static greenboard.readiness.Checklists.critical;
import static greenboard.readiness.Checklists.leaf;
import static greenboard.readiness.Checklists.optional;
import static greenboard.readiness.Checklists.tally;
import static greenboard.readiness.Checklists.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReadinessTests {

	private static final Scheme WHOLE = new Scheme(List.of(), BANDS);

	@Test
	void addsWeightTimesShareOverTheCategories() {
		Scheme scheme = weighted(Map.of("Security", 60, "Testing", 40));
		Readiness readiness = Readiness.of(scheme, Map.of("Security", tally("DDO"), "Testing", tally("DF")));

		assertThat(Exact.shown(readiness.floor())).isEqualByComparingTo("60.0");
		assertThat(Exact.shown(readiness.ceiling())).isEqualByComparingTo("80.0");
		assertThat(readiness.band().name()).isEqualTo("STOP");
		assertThat(readiness.ceilingBand().name()).isEqualTo("CAUTION");
	}

	@Test
	void givesEveryLeafTheSameWeightWithoutCategories() {
		Readiness readiness = Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally("DDDDDDDDDO")));

		assertThat(readiness.floor()).isEqualTo(Exact.of(new BigDecimal("90")));
		assertThat(readiness.band().name()).isEqualTo("DEPLOY");
	}

	@Test
	void comparesBandsUnroundedAndShowsRoundedDown() {
		String almost = "D".repeat(8997) + "O".repeat(1003);
		Readiness readiness = Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally(almost)));

		assertThat(Exact.shown(readiness.floor())).hasToString("89.9");
		assertThat(readiness.band().name()).isEqualTo("CAUTION");
		assertThat(Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally("D".repeat(90) + "O".repeat(10)))).band().name())
			.isEqualTo("DEPLOY");
	}

	@Test
	void sharesTheWeightOfACategoryInWhichNothingApplies() {
		Scheme scheme = weighted(Map.of("Data", 25, "Security", 75));
		Readiness readiness = Readiness.of(scheme, Map.of("Data", tally("NN"), "Security", tally("DDDO")));

		assertThat(Exact.shown(readiness.floor())).hasToString("75.0");
		assertThat(readiness.incomplete()).isFalse();
		assertThat(Exact.shown(readiness.mercy().scoreIfNotApplicableCounted())).hasToString("56.2");
	}

	@Test
	void hasNoBandWhenMoreThanAQuarterDroppedOut() {
		Scheme scheme = weighted(Map.of("Data", 26, "Security", 74));
		Readiness readiness = Readiness.of(scheme, Map.of("Data", tally("NN"), "Security", tally("DDDD")));

		assertThat(readiness.incomplete()).isTrue();
		assertThat(readiness.band()).isNull();
		assertThat(Exact.shown(readiness.floor())).hasToString("100.0");
	}

	@Test
	void keepsOptionalLeavesOutOfTheQuarter() {
		Scheme scheme = weighted(Map.of("Migration", 40, "Security", 60));
		Tally migration = Tally.EMPTY.plus(optional(Status.NOT_APPLICABLE)).plus(optional(Status.NOT_APPLICABLE));
		assertThat(Readiness.of(scheme, Map.of("Migration", migration, "Security", tally("D"))).incomplete()).isFalse();

		Tally halfOptional = migration.plus(leaf(Status.NOT_APPLICABLE)).plus(leaf(Status.NOT_APPLICABLE));
		Readiness half = Readiness.of(scheme, Map.of("Migration", halfOptional, "Security", tally("D")));
		assertThat(half.dropped()).isEqualTo(Exact.of(new BigDecimal("20")));
		assertThat(half.incomplete()).isFalse();
	}

	@Test
	void isIncompleteWhenNothingApplies() {
		Readiness readiness = Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally("NN")));

		assertThat(readiness.floor()).isNull();
		assertThat(readiness.ceiling()).isNull();
		assertThat(readiness.incomplete()).isTrue();
		assertThat(Readiness.of(WHOLE, Map.of()).incomplete()).isTrue();
	}

	@Test
	void capsTheBandAtTheLowestWhileACriticalLeafIsOpenAndLeavesTheNumber() {
		Tally tally = tally("D".repeat(19)).plus(critical(Status.OPEN));
		Readiness readiness = Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally));

		assertThat(Exact.shown(readiness.floor())).hasToString("95.0");
		assertThat(readiness.band().name()).isEqualTo("STOP");
		assertThat(readiness.uncappedBand().name()).isEqualTo("DEPLOY");
		assertThat(readiness.ceilingBand().name()).isEqualTo("DEPLOY");
	}

	@Test
	void capsTheCeilingToo_whenACriticalLeafHasFailed() {
		Tally tally = tally("D".repeat(19)).plus(critical(Status.FAILED));
		Readiness readiness = Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally));

		assertThat(readiness.band().name()).isEqualTo("STOP");
		assertThat(readiness.ceilingBand().name()).isEqualTo("STOP");
	}

	@Test
	void capsTheBandAtTheSecondBestWithAWaiver() {
		Tally tally = tally("D".repeat(19)).plus(critical(Status.WAIVED));
		Readiness readiness = Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally));

		assertThat(Exact.shown(readiness.floor())).hasToString("95.0");
		assertThat(readiness.band().name()).isEqualTo("CAUTION");
		assertThat(readiness.mercy().bandWithoutWaivers().name()).isEqualTo("STOP");
	}

	@Test
	void isKnockedOutByACriticalLeafOutsideTheScore() {
		Scheme scheme = weighted(Map.of("Security", 100));
		Tally outside = Tally.EMPTY.plus(critical(Status.OPEN));

		assertThat(Readiness.of(scheme, Map.of("Security", tally("D"), "elsewhere", outside)).band().name())
			.isEqualTo("STOP");
	}

	@Test
	void refusesWeightsThatDoNotAddUpAndBandsThatOverlap() {
		assertThatIllegalArgumentException().isThrownBy(() -> weighted(Map.of("Security", 60, "Testing", 39)))
			.withMessageContaining("99");
		assertThatIllegalArgumentException().isThrownBy(() -> new Scheme(List.of(), List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Scheme(List.of(), List.of(BANDS.get(1), BANDS.get(0), BANDS.get(2), BANDS.get(3))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Scheme(List.of(), List.of(BANDS.get(0))));
	}

}
