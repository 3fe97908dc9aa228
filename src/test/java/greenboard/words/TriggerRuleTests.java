package greenboard.words;

import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.outline.RollbackTrigger.Rule;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerRuleTests {

	private static final List<String> METRICS = List.of("Error rate", "p95 latency", "Queue depth",
			"CPU load of a node", "Response time", "Failed log-ins");

	private static final List<String> COMPARISONS = List.of(">", "<", ">=", "<=", "above", "below", "exceeds",
			"is greater than", "is at least", "drops below");

	private static final List<String> UNITS = List.of("%", "ms", "seconds", "MB", "requests per second", "messages");

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			error rate > 5% for 5 minutes | error rate | > | 5 | % | PT5M
			Performance degradation > 50% | Performance degradation | > | 50 | % | -
			< 200ms for 95th percentile | 95th percentile | < | 200 | ms | -
			more than 3 failed logins per minute | failed logins | > | 3 | per minute | -
			More than 3 failed log-ins within 1 minute | failed log-ins | > | 3 | - | PT1M
			response time above 2 seconds | response time | > | 2 | seconds | -
			Response time exceeds 2 seconds for 5 min | Response time | > | 2 | seconds | PT5M
			Error rate above 0.5% sustained for one hour | Error rate | > | 0.5 | % | PT1H
			Queue exceeds 1,000, for 10 minutes | Queue | > | 1,000 | - | PT10M
			""")
	void readsFiguresWhereTheSentenceIsCertain(String text, String metric, String comparator, String value, String unit,
			String window) {
		assertThat(TriggerRule.of(text)).isEqualTo(new Rule(metric, comparator, value, unit, window));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Error rate > 5% or latency > 2 s", "Latency above 2 s and error rate above 1%",
			"No more than 3 restarts", "Error rate is not above 5%", "Response time > 2,5 seconds",
			"Disk use > 1,00,000 MB", "Version > 1.2.3", "Load between 5 and 10", "Users complain", "5 complaints",
			"Errors for 5 minutes", "" })
	void staysWithoutARuleWhereItWouldHaveToGuess(String text) {
		assertThat(TriggerRule.of(text)).isNull();
	}

	@Property(tries = 500)
	void readsBackWhatASentenceWasMadeOf(@ForAll("sentences") Sentence sentence) {
		Rule rule = Objects.requireNonNull(TriggerRule.of(sentence.words()), sentence.words());

		assertThat(rule.metric()).isEqualTo(sentence.metric());
		assertThat(rule.value()).isEqualTo(sentence.value());
		assertThat(rule.unit()).isEqualTo(sentence.unit());
		assertThat(rule.window()).isEqualTo(sentence.minutes() > 0 ? "PT" + sentence.minutes() + "M" : null);
		assertThat(rule.comparator()).isIn(">", "<", ">=", "<=");
	}

	@Property(tries = 500)
	void neverFailsAndNeverMakesAFigureUp(@ForAll String text) {
		Rule rule = TriggerRule.of(text);
		if (rule != null) {
			assertThat(text).contains(rule.value());
		}
	}

	@Property
	void readsEverySpanThatItSays(@ForAll @IntRange(min = 1, max = 9999) int count) {
		for (String iso : List.of("PT" + count + "S", "PT" + count + "M", "PT" + count + "H", "P" + count + "D")) {
			assertThat(Span.of(Span.words(iso))).isEqualTo(iso);
			assertThat(Span.of(iso)).isEqualTo(iso);
			assertThat(Span.of(Objects.requireNonNull(Span.brief(iso)))).isEqualTo(iso);
		}
	}

	@Test
	void takesNothingElseForASpan() {
		assertThat(List.of("0 minutes", "5", "minutes", "-5 minutes", "5 weeks ago", "PT5M3S", "12345 s"))
			.allSatisfy((words) -> assertThat(Span.of(words)).isNull());
	}

	@Provide
	Arbitrary<Sentence> sentences() {
		Arbitrary<String> values = Arbitraries.oneOf(Arbitraries.integers().between(0, 99_999).map(String::valueOf),
				Arbitraries.integers().between(1, 999).map((value) -> value + ".5"),
				Arbitraries.integers().between(1, 999).map((value) -> value + ",000"));
		return net.jqwik.api.Combinators
			.combine(Arbitraries.of(METRICS), Arbitraries.of(COMPARISONS), values, Arbitraries.of(UNITS),
					Arbitraries.integers().between(0, 90))
			.as(Sentence::new);
	}

	/**
	 * A sentence of known parts.
	 */
	record Sentence(String metric, String comparison, String value, String unit, int minutes) {

		String words() {
			return this.metric + " " + this.comparison + " " + this.value + (this.unit.equals("%") ? "" : " ")
					+ this.unit + ((this.minutes > 0) ? " for " + this.minutes + " minutes" : "");
		}

	}

}
