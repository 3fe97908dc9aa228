package greenboard.signed;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenboard.markdown.ChecklistReader;
import greenboard.outline.RollbackTrigger;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.signed.Difference.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerComparisonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Error rate > 5% for 5 minutes  | Error rate > 5.0 % for 300 seconds
			Error rate > 5% for 5 minutes  | error rate exceeds 5 percent for five minutes
			Error rate > 5% for 5 minutes  | Error rate > 5% for 5 minutes.
			p95 latency > 1 s              | p95 latency above 1000 ms
			Queue > 1,000 messages         | Queue > 1000 messages
			""")
	void theSameInOtherWordsIsNoDifference(String signed, String present) {
		assertThat(compared(signed, present)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Error rate > 5% for 5 minutes     | Error rate > 4.9% for 5 minutes
			Error rate > 5% for 5 minutes     | Error rate >= 5% for 5 minutes
			Error rate > 5% for 5 minutes     | Error rate > 5% for 299 seconds
			Error rate > 5% for 5 minutes     | Error rate > 5%
			Error rate >= 5% for 5 minutes    | Error rate > 4% for 5 minutes
			Steam pressure < 8.5 bar          | Steam pressure < 9 bar
			Steam pressure < 8.5 bar          | Steam pressure <= 8.5 bar
			p95 latency > 1 s                 | p95 latency > 999 ms
			Delay > 2 min                     | Delay > 119 s
			More than 3 wagons lost within 10 minutes | More than 2 wagons lost within 10 minutes
			""")
	void whatFiresEarlierIsStricter(String signed, String present) {
		assertThat(compared(signed, present)).isEqualTo(Kind.TRIGGER_TIGHTENED);
		assertThat(compared(present, signed)).isEqualTo(Kind.TRIGGER_WEAKENED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Error rate > 5%                   | Error rate < 5%
			Error rate > 5%                   | Error rate = 5%
			Axles = 4                         | Axles = 5
			Error rate > 5%                   | Warning rate > 5%
			Steam pressure < 8.5 bar          | Steam pressure < 900 kPa
			Load > 5 Mb                       | Load > 5 MB
			Load > 5 M                        | Load > 5 m
			Share > 5%                        | Share > 0.05
			Error rate > 4% for 5 minutes     | Error rate > 3% for 6 minutes
			Error rate > 5% for 5 minutes     | Error rate > 3% for 5 minutes unless it is night
			More than 3 wagons lost within 10 minutes | More than 3 wagons lost within 9 minutes
			More than 3 wagons lost within 10 minutes | More than 3 wagons lost within 11 minutes
			Error rate > 5% for 5 minutes     | Error rate > 5% within 5 minutes
			Signals are dark                  | Signals are dim
			Signals are dark                  | Signals dark > 5%
			""")
	void whatCannotBeToldToBeAsStrictIsWeaker(String signed, String present) {
		assertThat(compared(signed, present)).isEqualTo(Kind.TRIGGER_WEAKENED);
		assertThat(compared(present, signed)).isEqualTo(Kind.TRIGGER_WEAKENED);
	}

	@Test
	void figuresThatDoNotStandInTheSentenceAreComparedToo() {
		assertThat(compared(trigger(rule("5", "PT5M"), null), trigger(rule("6", "PT5M"), null)))
			.isEqualTo(Kind.TRIGGER_WEAKENED);
		assertThat(compared(trigger(rule("5", "PT5M"), null), trigger(rule("4", null), null)))
			.isEqualTo(Kind.TRIGGER_TIGHTENED);
		assertThat(compared(trigger(rule("5", "PT5M"), null), trigger(null, null))).isEqualTo(Kind.TRIGGER_WEAKENED);
	}

	@Test
	void whatCannotBeReadWithCertaintyIsWeakerUnlessItIsTheSame() {
		assertThat(compared(trigger(rule("1,5", null), null), trigger(rule("1,4", null), null)))
			.isEqualTo(Kind.TRIGGER_WEAKENED);
		assertThat(compared(trigger(rule("5", "P2W"), null), trigger(rule("5", "P1W"), null)))
			.isEqualTo(Kind.TRIGGER_WEAKENED);
		assertThat(compared(trigger(rule("5", "P2W"), null), trigger(rule("4", "P2W"), null)))
			.isEqualTo(Kind.TRIGGER_TIGHTENED);
		assertThat(compared(trigger(rule("1,5", "soon"), null), trigger(rule("1,5", "soon"), null))).isNull();
	}

	@Test
	void whatIsDoneThenIsPartOfIt() {
		assertThat(compared(trigger(null, "Turn back"), trigger(null, "Wait"))).isEqualTo(Kind.TRIGGER_WEAKENED);
		assertThat(compared(trigger(null, "Turn back"), trigger(null, null))).isEqualTo(Kind.TRIGGER_WEAKENED);
		assertThat(compared(trigger(null, null), trigger(null, "Turn back"))).isEqualTo(Kind.TRIGGER_TIGHTENED);
		assertThat(compared(trigger(rule("5", null), null), trigger(rule("6", null), "Turn back")))
			.isEqualTo(Kind.TRIGGER_WEAKENED);
	}

	@Test
	void saysWhatIsOther() {
		assertThat(TriggerComparison.between(trigger(rule("5", "PT5M"), "Turn back"), trigger(rule("6", null), "Wait")))
			.containsExactly(new Difference(Kind.TRIGGER_WEAKENED, "RB-1", "Too many errors",
					"Error rate > 5 %, PT5M; Turn back", "Error rate > 6 %; Wait"));
	}

	private static @Nullable Kind compared(String signed, String present) {
		return compared(read(signed), read(present));
	}

	private static @Nullable Kind compared(SignedTrigger signed, SignedTrigger present) {
		List<Difference> differences = TriggerComparison.between(signed, present);
		assertThat(differences).hasSizeLessThan(2);
		return differences.isEmpty() ? null : differences.get(0).kind();
	}

	private static SignedTrigger read(String sentence) {
		String source = "# Train\n\n## Rollback triggers\n\n- " + sentence + "\n\n## Doors\n\n- [ ] shut\n";
		RollbackTrigger trigger = ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8))
			.outline()
			.rollbackTriggers()
			.get(0);
		return new SignedTrigger("RB-1", trigger.text(), null, trigger.rule());
	}

	private static SignedTrigger trigger(@Nullable Rule rule, @Nullable String action) {
		return new SignedTrigger("RB-1", "Too many errors", action, rule);
	}

	private static Rule rule(String value, @Nullable String window) {
		return new Rule("Error rate", ">", value, "%", window);
	}

}
