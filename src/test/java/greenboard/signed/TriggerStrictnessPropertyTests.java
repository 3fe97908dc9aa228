package greenboard.signed;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the comparison of rules to what rules mean: a measured value that lasts for some
 * time makes a rule fire, or it does not.
 */
class TriggerStrictnessPropertyTests {

	/** A delay in seconds that lasts. */
	record Measured(BigDecimal value, Duration lasting) {

		boolean fires(Watch watch) {
			int comparison = this.value.compareTo(watch.seconds());
			boolean beyond = switch (watch.comparator()) {
				case ">" -> comparison > 0;
				case ">=" -> comparison >= 0;
				case "<" -> comparison < 0;
				case "<=" -> comparison <= 0;
				default -> comparison == 0;
			};
			return beyond && this.lasting.compareTo(watch.longest()) >= 0;
		}

	}

	/** A rule on a delay, written in one of several ways. */
	record Watch(String comparator, BigDecimal seconds, boolean inMilliseconds, @Nullable Integer minutes,
			boolean windowInSeconds) {

		Duration longest() {
			return (this.minutes != null) ? Duration.ofMinutes(this.minutes) : Duration.ZERO;
		}

		Rule rule() {
			String window = (this.minutes == null) ? null
					: this.windowInSeconds ? "PT" + this.minutes * 60 + "S" : "PT" + this.minutes + "M";
			return new Rule("Delay", this.comparator,
					(this.inMilliseconds ? this.seconds.movePointRight(3) : this.seconds).toPlainString(),
					this.inMilliseconds ? "ms" : "s", window);
		}

	}

	@Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
	void whatIsNotWeakerFiresWheneverTheSignedRuleDid(@ForAll("watches") Watch signed,
			@ForAll("watches") Watch present) {
		if (compared(signed, present) != Strictness.WEAKER) {
			assertThat(missed(signed, present)).isEmpty();
		}
	}

	@Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
	void whatIsWeakerMissesSomethingWhenBothLookTheSameWay(@ForAll("watches") Watch signed,
			@ForAll("watches") Watch present) {
		if (compared(signed, present) == Strictness.WEAKER
				&& signed.comparator().charAt(0) == present.comparator().charAt(0)) {
			assertThat(missed(signed, present)).isNotEmpty();
		}
	}

	@Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
	void whatIsTheSameMissesNothingEitherWay(@ForAll("watches") Watch signed, @ForAll("watches") Watch present) {
		boolean same = missed(signed, present).isEmpty() && missed(present, signed).isEmpty();
		assertThat(compared(signed, present) == Strictness.SAME).isEqualTo(same);
	}

	private static Strictness compared(Watch signed, Watch present) {
		return new RuleComparison(signed.rule(), present.rule()).strictness(false);
	}

	/** What makes the signed rule fire and not the present one; the limits tell all. */
	private static List<Measured> missed(Watch signed, Watch present) {
		return Stream.of(signed, present)
			.flatMap((watch) -> Stream.of("-0.1", "0", "0.1").map(BigDecimal::new).map(watch.seconds()::add))
			.flatMap((value) -> Stream.of(signed, present).map((watch) -> new Measured(value, watch.longest())))
			.filter((measured) -> measured.fires(signed) && !measured.fires(present))
			.toList();
	}

	@Provide
	Arbitrary<Watch> watches() {
		return Combinators
			.combine(Arbitraries.of(">", ">=", "<", "<=", "="),
					Arbitraries.integers().between(5, 8).map((halves) -> BigDecimal.valueOf(halves * 5L, 1)),
					Arbitraries.of(true, false), Arbitraries.integers().between(1, 3).injectNull(0.3),
					Arbitraries.of(true, false))
			.as(Watch::new);
	}

}
