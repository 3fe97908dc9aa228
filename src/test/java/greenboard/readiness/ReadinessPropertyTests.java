package greenboard.readiness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to the leaves, the score agrees with a calculation of its own, made
 * leaf by leaf with integers alone, and no band is better than its score.
 */
class ReadinessPropertyTests {

	private static final List<String> NAMES = List.of("Infrastructure", "Security", "Performance", "Testing");

	record Placed(String category, Leaf leaf) {
	}

	record Case(Scheme scheme, List<Placed> leaves) {

		Map<String, Tally> tallies() {
			Map<String, Tally> tallies = new HashMap<>();
			this.leaves
				.forEach((placed) -> tallies.merge(placed.category(), Tally.EMPTY.plus(placed.leaf()), Tally::plus));
			return tallies;
		}

		Readiness readiness() {
			return Readiness.of(this.scheme, tallies());
		}

	}

	@Property(tries = 2000)
	void theFloorNeverExceedsTheCeiling(@ForAll("cases") Case one) {
		Readiness readiness = one.readiness();
		if (readiness.floor() != null) {
			assertThat(readiness.floor()).isLessThanOrEqualTo(readiness.ceiling())
				.isGreaterThanOrEqualTo(BigFraction.ZERO);
			assertThat(readiness.ceiling()).isLessThanOrEqualTo(BigFraction.of(100));
		}
	}

	@Property(tries = 2000)
	void theScoreAgreesWithAnIndependentCalculation(@ForAll("cases") Case one) {
		Readiness readiness = one.readiness();
		assertThat(readiness.floor()).isEqualTo(independent(one, List.of(Status.DONE)));
		assertThat(readiness.ceiling()).isEqualTo(independent(one, List.of(Status.DONE, Status.OPEN)));
	}

	@Property(tries = 1000)
	void theShownPointsAddUpToTheShownScore(@ForAll("cases") Case one) {
		Readiness readiness = one.readiness();
		if (readiness.floor() != null) {
			BigDecimal sum = readiness.shownPoints().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			assertThat(sum).isEqualByComparingTo(Exact.shown(readiness.floor()));
		}
	}

	@Property(tries = 2000)
	void noBandIsBetterThanItsScoreOrItsKnockOutAllows(@ForAll("cases") Case one) {
		Readiness readiness = one.readiness();
		Band band = readiness.band();
		if (band == null) {
			return;
		}
		assertThat(readiness.floor()).isGreaterThanOrEqualTo(Exact.of(band.from()));
		List<Band> bands = one.scheme().bands();
		assertThat(bands.indexOf(band)).isGreaterThanOrEqualTo(bands.indexOf(readiness.ceilingBand()));
		boolean knockedOut = one.leaves()
			.stream()
			.map(Placed::leaf)
			.anyMatch((leaf) -> leaf.critical() && (leaf.status() == Status.OPEN || leaf.status() == Status.FAILED));
		if (knockedOut) {
			assertThat(band).isEqualTo(one.scheme().lowest());
		}
		if (one.leaves().stream().anyMatch((placed) -> placed.leaf().status() == Status.WAIVED)) {
			assertThat(bands.indexOf(band)).isPositive();
		}
	}

	@Property(tries = 1000)
	void aTallyKeptByDifferenceEqualsOneCountedAnew(@ForAll("cases") Case one, @ForAll("leaves") List<Placed> later) {
		Map<String, Tally> kept = one.tallies();
		List<Placed> leaves = new ArrayList<>(one.leaves());
		for (int index = 0; index < Math.min(leaves.size(), later.size()); index++) {
			Placed before = leaves.get(index);
			Placed after = new Placed(before.category(), later.get(index).leaf());
			kept.computeIfPresent(before.category(), (name, tally) -> tally.minus(before.leaf()).plus(after.leaf()));
			leaves.set(index, after);
		}
		assertThat(kept).isEqualTo(new Case(one.scheme(), leaves).tallies());
	}

	@Property(tries = 1000)
	void theShortestWayArrivesAndNoneOfItsItemsIsTooMany(@ForAll("cases") Case one) {
		Readiness readiness = one.readiness();
		ShortestWay way = ShortestWay.find(readiness, openLeaves(one));
		if (!way.reachable()) {
			assertThat(way.steps()).isEmpty();
			return;
		}
		Readiness there = afterwards(one, way.steps()).readiness();
		List<Band> bands = one.scheme().bands();
		assertThat(there.band()).isEqualTo(way.target());
		assertThat(bands.indexOf(way.target())).isLessThan(bands.indexOf(readiness.band()));
		assertThat(there.floor()).isEqualTo(way.steps().get(way.steps().size() - 1).score());
		Readiness almost = afterwards(one, way.steps().subList(0, way.steps().size() - 1)).readiness();
		assertThat(bands.indexOf(almost.band())).isGreaterThan(bands.indexOf(way.target()));
	}

	private static List<OpenLeaf> openLeaves(Case one) {
		List<OpenLeaf> open = new ArrayList<>();
		for (int index = 0; index < one.leaves().size(); index++) {
			Placed placed = one.leaves().get(index);
			if (placed.leaf().status() == Status.OPEN) {
				open.add(new OpenLeaf(String.valueOf(index), placed.category(), placed.leaf().weight(),
						placed.leaf().critical(), null));
			}
		}
		return open;
	}

	private static Case afterwards(Case one, List<ShortestWay.Step> steps) {
		List<Placed> leaves = new ArrayList<>(one.leaves());
		for (ShortestWay.Step step : steps) {
			int index = Integer.parseInt(step.leaf().key());
			Leaf leaf = leaves.get(index).leaf();
			leaves.set(index, new Placed(leaves.get(index).category(),
					new Leaf(Status.DONE, leaf.weight(), leaf.critical(), leaf.optional())));
		}
		return new Case(one.scheme(), leaves);
	}

	private static BigFraction independent(Case one, List<Status> earning) {
		List<String> names = one.scheme().weighted()
				? one.scheme().categories().stream().map(WeightedCategory::name).toList() : List.of(Scheme.WHOLE);
		BigInteger denominator = BigInteger.ONE;
		BigInteger numerator = BigInteger.ZERO;
		BigInteger weights = BigInteger.ZERO;
		for (String name : names) {
			BigInteger weight = one.scheme()
				.categories()
				.stream()
				.filter((category) -> category.name().equals(name))
				.map((category) -> category.weight().toBigIntegerExact())
				.findFirst()
				.orElse(BigInteger.ONE);
			BigInteger all = BigInteger.ZERO;
			BigInteger earned = BigInteger.ZERO;
			for (Placed placed : one.leaves()) {
				if (placed.category().equals(name) && placed.leaf().status() != Status.NOT_APPLICABLE) {
					BigInteger thousandths = placed.leaf().weight().movePointRight(3).toBigIntegerExact();
					all = all.add(thousandths);
					earned = earning.contains(placed.leaf().status()) ? earned.add(thousandths) : earned;
				}
			}
			if (all.signum() > 0) {
				numerator = numerator.multiply(all).add(weight.multiply(earned).multiply(denominator));
				denominator = denominator.multiply(all);
				weights = weights.add(weight);
			}
		}
		return (weights.signum() > 0)
				? BigFraction.of(numerator.multiply(BigInteger.valueOf(100)), denominator.multiply(weights)) : null;
	}

	@Provide
	Arbitrary<Case> cases() {
		return Combinators.combine(schemes(), leaves()).as(ReadinessPropertyTests::placedIn);
	}

	@Provide
	Arbitrary<List<Placed>> leaves() {
		Arbitrary<BigDecimal> weights = Arbitraries.integers()
			.between(1, 3000)
			.map((thousandths) -> BigDecimal.valueOf(thousandths, 3));
		Arbitrary<Leaf> leaf = Combinators
			.combine(Arbitraries.of(Status.class), weights, Arbitraries.of(false, false, false, true),
					Arbitraries.of(true, false))
			.as(ReadinessPropertyTests::possible);
		return Combinators.combine(Arbitraries.of(NAMES), leaf).as(Placed::new).list().ofMaxSize(40);
	}

	private static Leaf possible(Status status, BigDecimal weight, boolean critical, boolean optional) {
		return new Leaf(status, weight, critical || status == Status.WAIVED, optional);
	}

	private static Case placedIn(Scheme scheme, List<Placed> leaves) {
		return scheme.weighted() ? new Case(scheme, leaves)
				: new Case(scheme, leaves.stream().map((placed) -> new Placed(Scheme.WHOLE, placed.leaf())).toList());
	}

	private static Arbitrary<Scheme> schemes() {
		Arbitrary<List<Integer>> cuts = Arbitraries.integers().between(1, 99).list().uniqueElements().ofSize(2);
		Arbitrary<List<WeightedCategory>> categories = cuts.map((two) -> {
			List<Integer> sorted = two.stream().sorted().toList();
			return List.of(category(0, sorted.get(0)), category(1, sorted.get(1) - sorted.get(0)),
					category(2, 100 - sorted.get(1)));
		});
		return Arbitraries.oneOf(categories, Arbitraries.just(List.<WeightedCategory>of()))
			.map((some) -> new Scheme(some, Checklists.BANDS));
	}

	private static WeightedCategory category(int place, int weight) {
		return new WeightedCategory(NAMES.get(place), BigDecimal.valueOf(weight));
	}

}
