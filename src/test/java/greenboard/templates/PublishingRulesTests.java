package greenboard.templates;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.markdown.ChecklistReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublishingRulesTests {

	@Test
	void haveNothingAgainstAChecklistThatIsRight() {
		assertThat(reasonsAgainst(Sources.WEIGHTED)).isEmpty();
		assertThat(reasonsAgainst(Sources.PLAIN)).isEmpty();
	}

	@Test
	void refuseWeightsThatDoNotAddUp() {
		assertThat(reasonsAgainst(Sources.WEIGHTED.replace("Security: 60", "Security: 55"))).singleElement()
			.asString()
			.contains("add up to 95, not to 100: Infrastructure 40, Security 55");
	}

	@Test
	void refuseAWeightedCategoryWithoutItemsByName() {
		assertThat(reasonsAgainst(Sources.WEIGHTED.replace("Security: 60", "Security: 50, Legal: 10"))).singleElement()
			.asString()
			.contains("“Legal” weighs 10 and has no item to prepare");
	}

	@Test
	void refuseToPublishNothing() {
		assertThat(reasonsAgainst("# Only words\n\nText.\n")).singleElement().asString().contains("no item");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Web", "web app", "-web", "web--app", "import", "drafts", "../x", "" })
	void refuseKeysThatAreNone(String key) {
		assertThatExceptionOfType(PublicationRefused.class).isThrownBy(() -> new TemplateKey(key))
			.withMessageContaining("key");
	}

	private static List<String> reasonsAgainst(String source) {
		return PublishingRules.reasonsAgainst(ChecklistReader.read(Sources.bytes(source)).outline());
	}

}
