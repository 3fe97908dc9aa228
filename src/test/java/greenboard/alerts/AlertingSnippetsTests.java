package greenboard.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import greenboard.prose.Prose;
import greenboard.rollback.Arming;
import greenboard.rollback.Trigger;
import greenboard.words.TriggerRule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people copy is what Prometheus and Alertmanager take.
 */
class AlertingSnippetsTests {

	private static final String DEPLOYMENT = "5e1ec7ed-0000-4000-8000-000000000001";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "Error rate > 5% for 5 minutes", "Performance degradation > 50%",
			"< 200ms for 95th percentile", "more than 3 failed logins per minute", "response time above 2 seconds",
			"Users complain: \"it's #slow\" {{ .Oops }}", "yes", "~", "- [ ] {a: 1} & *b", "Größer als 1,000 µs: 速度",
			"Queue exceeds 1,000 messages within an hour" })
	void makesRulesThatPrometheusTakes(String sentence) throws IOException, InterruptedException {
		Path file = Files.writeString(this.directory.resolve("rule.yml"), of(sentence).rule());

		Programs.Said said = Programs
			.run(List.of(Programs.find("promtool", "prometheus"), "check", "rules", file.toString()));

		assertThat(said.words()).contains("SUCCESS: 1 rules found");
		assertThat(said.code()).isZero();
	}

	@Test
	void makesARouteThatAlertmanagerTakes() throws IOException, InterruptedException {
		Path file = Files.writeString(this.directory.resolve("alertmanager.yml"),
				of("Error rate > 5%").route("https://board.example.test/api/v1/hooks/alertmanager"));

		Programs.Said said = Programs
			.run(List.of(Programs.find("amtool", "prometheus-alertmanager"), "check-config", file.toString()));

		assertThat(said.words()).contains("SUCCESS", "2 receivers");
		assertThat(said.code()).isZero();
	}

	@Test
	void carriesTheTriggersOwnLabelsAndMarksWhatIsToBeReplaced() {
		AlertingSnippets snippets = of("Error rate > 5% for 5 minutes");

		assertThat(snippets.rule()).contains("expr: replace_me_error_rate_percent > 5\n", "for: 5m\n",
				"greenboard_deployment: " + DEPLOYMENT, "greenboard_trigger: errors", "greenboard_project: shop");
		assertThat(snippets.test()).contains("greenboard_deployment=" + DEPLOYMENT, "greenboard_trigger=errors",
				"greenboard_test=true", "greenboard_change=3");
	}

	@Test
	void asksForAnExpressionWhereTheSentenceHasNoFigures() {
		assertThat(of("Users complain").rule()).contains("expr: replace_me_expression > 0").doesNotContain("for:");
	}

	@Property(tries = 300)
	void quotesAnySentenceSoThatItIsReadBack(@ForAll("sentences") String sentence) {
		Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(of(sentence).rule());

		Map<?, ?> group = (Map<?, ?>) ((List<?>) file.get("groups")).get(0);
		Map<?, ?> rule = (Map<?, ?>) ((List<?>) group.get("rules")).get(0);
		String summary = (String) ((Map<?, ?>) rule.get("annotations")).get("summary");
		assertThat(summary.replace("{{ \"{{\" }}", "{{")).isEqualTo(Prose.plain(sentence));
		assertThat(((Map<?, ?>) rule.get("labels")).get("greenboard_trigger")).isEqualTo("errors");
	}

	@Provide
	Arbitrary<String> sentences() {
		return Arbitraries.strings()
			.withChars("ab :#-'\"{}[]&*!|>%@`\\,?~0.5\näß速")
			.ofMinLength(1)
			.ofMaxLength(60)
			.filter((text) -> !Prose.plain(text).isBlank());
	}

	static AlertingSnippets of(String sentence) {
		return new AlertingSnippets("shop", DEPLOYMENT, new Trigger(UUID.randomUUID(), "errors", sentence,
				TriggerRule.of(sentence), null, null, false, null, new Arming(false, 3, null, null)));
	}

}
