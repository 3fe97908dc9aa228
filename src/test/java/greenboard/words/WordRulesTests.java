package greenboard.words;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.outline.Link;
import greenboard.outline.Outline.Offset;
import greenboard.outline.RollbackTrigger;

import static org.assertj.core.api.Assertions.assertThat;

class WordRulesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			All checklist items completed | ITEMS
			All release checklist items are ticked | ITEMS
			All approvals obtained | SIGN_OFFS
			Stakeholder sign-off obtained | SIGN_OFFS
			Go/No-Go decision made | DECISION
			Go-live authorization granted | DECISION
			""")
	void knowsWhatGreenboardKnowsItself(String text, Link link) {
		assertThat(LinkRules.of(text)).isEqualTo(link);
	}

	@ParameterizedTest
	@ValueSource(strings = { "All stock items counted", "Change approval obtained", "Go/no-go meeting scheduled",
			"Checklist printed", "All doors closed", "Stakeholders notified" })
	void leavesTheRestToPeople(String text) {
		assertThat(LinkRules.of(text)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			4 Hours Before | -PT4H | - | -
			30 minutes after | PT30M | - | -
			One hour after | PT1H | - | -
			1-2 days before | -P2D | -P1D | -
			First 24 hours | PT0S | PT24H | -
			Settling (first week) | PT0S | P1W | -
			Slow start (Week 2-4) | P1W | P4W | -
			Month 2 | P1M | P2M | -
			Care (weekly) | - | - | P1W
			T-24h | -PT24H | - | -
			""")
	void readsOffsets(String heading, String from, String to, String every) {
		assertThat(OffsetRules.of(heading)).isEqualTo(new Offset(from, to, every));
	}

	@Test
	void findsNoOffsetWhereNoneIs() {
		assertThat(OffsetRules.of("Before the whistle")).isNull();
		assertThat(OffsetRules.of("Phase 2")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Brakes (if applicable)", "Crane (If Needed) ready", "Tender (if used)",
			"Pass (if required)", "(optional) Flag", "Telegraph (future enhancement)" })
	void knowsWhatMayNotApply(String text) {
		assertThat(Optionality.in(text)).isTrue();
	}

	@Test
	void takesNothingElseForOptional() {
		assertThat(Optionality.in("If applicable law demands it")).isFalse();
		assertThat(Optionality.in("Brakes (all)")).isFalse();
		assertThat(Optionality.stripped("Guard (if applicable) approval")).isEqualTo("Guard approval");
	}

	@Test
	void ofSeveralCategoriesTheLastNamedCounts() {
		CategoryRules rules = new CategoryRules(List.of("Security", "Monitoring", "Testing", "Crew & Staff"));
		assertThat(rules.namedIn("🔒 Security settings")).isEqualTo("Security");
		assertThat(rules.namedIn("Security and monitoring")).isEqualTo("Monitoring");
		assertThat(rules.namedIn("Automated tests")).isEqualTo("Testing");
		assertThat(rules.namedIn("The crew of the depot")).isNull();
		assertThat(rules.namedIn("Crew and staff rota")).isEqualTo("Crew & Staff");
		assertThat(rules.namedIn("Insecurity")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			error rate > 5% for 5 minutes | error rate | > | 5 | % | PT5M
			Uncontrolled delay (> 12 min) | Uncontrolled delay | > | 12 | min | -
			Steam pressure drops below 8.5 bar | Steam pressure | < | 8.5 | bar | -
			p95 latency ≥ 500 ms over 10 min | p95 latency | >= | 500 | ms | PT10M
			Queue exceeds 1,000 messages within an hour | Queue | > | 1,000 | messages | PT1H
			Restarts more than 3 | Restarts | > | 3 | - | -
			""")
	void readsTheFiguresOfATrigger(String text, String metric, String comparator, String value, String unit,
			String window) {
		assertThat(TriggerRule.of(text)).isEqualTo(new RollbackTrigger.Rule(metric, comparator, value, unit, window));
	}

	@Test
	void findsNoFiguresInPlainWords() {
		assertThat(TriggerRule.of("Signals are dark")).isNull();
		assertThat(TriggerRule.of("All 4 brakes lost")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'🚂 Night train' | 'Night train'
			'1️⃣ First' | 'First'
			'👩‍🚒 Crew' | 'Crew'
			'⚠️  Watch' | 'Watch'
			'12 coaches' | '12 coaches'
			'# 4' | '# 4'
			""")
	void takesLeadingSignsAway(String text, String words) {
		assertThat(Wording.withoutEmoji(text)).isEqualTo(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "____", "[FILL IN]", "[Name, Phone, Email]", "[Date]", "[Contact Information]",
			"[Date + 3 months]", "......." })
	void knowsBlanks(String text) {
		assertThat(Wording.hasBlank(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[docs/timetable.md]", "[name](http://example.test)", "snake__case", "etc. ...", "[ ]" })
	void takesNothingElseForABlank(String text) {
		assertThat(Wording.hasBlank(text)).isFalse();
	}

}
