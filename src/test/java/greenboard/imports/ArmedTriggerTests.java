package greenboard.imports;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import greenboard.outline.RollbackTrigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The preview says of a trigger that the go waits until it is armed, wherever the trigger
 * is written.
 */
class ArmedTriggerTests extends ImportTest {

	@Test
	void isSaidOfALineOfTheDocumentAndTakenBack() {
		UUID draft = imported(source());
		String trigger = open(draft).rollbackTriggers().get(0).key();
		assertThat(page(draft)).bodyText()
			.contains("name=\"armed\" value=\"true\"")
			.doesNotContain("must be armed before");

		post(draft, "triggers/" + trigger, "revision", "0", "armed", "true");

		assertThat(text(draft)).contains("Error rate > 5 % for 10 minutes <!-- ", "armed: required");
		assertThat(page(draft)).bodyText().contains("must be armed before a go", "name=\"armed\" value=\"false\"");
		assertThat(open(draft).rollbackTriggers()).extracting(RollbackTrigger::key, RollbackTrigger::armed)
			.containsExactly(tuple(trigger, true));
		post(draft, "triggers/" + trigger, "revision", "1", "armed", "false");
		assertThat(open(draft).rollbackTriggers()).extracting(RollbackTrigger::armed).containsExactly(false);
		assertThat(text(draft)).doesNotContain("armed: required");
	}

	@Test
	void isSaidInTheFrontMatterAndTakenBack() {
		String source = source().replace("---\n\n# Booking",
				"triggers:\n  - {key: slow, text: \"Pages > 2 s\"}\n---\n\n# Booking");
		UUID draft = imported(source);
		post(draft, "triggers/slow", "revision", "0", "armed", "true");

		assertThat(text(draft)).contains("armed: required");
		assertThat(armed(draft)).containsExactly("slow");
		post(draft, "publish", "revision", "1");
		assertThat(published().outline().rollbackTriggers()).filteredOn(RollbackTrigger::armed)
			.extracting(RollbackTrigger::key)
			.containsExactly("slow");

		UUID again = imported(source.replace("\"Pages > 2 s\"}", "\"Pages > 2 s\", armed: required}"));
		assertThat(armed(again)).containsExactly("slow");
		post(again, "triggers/slow", "revision", "0", "armed", "false");
		assertThat(armed(again)).isEmpty();
		assertThat(text(again)).doesNotContain("armed");
	}

	private List<String> armed(UUID draft) {
		return open(draft).rollbackTriggers()
			.stream()
			.filter(RollbackTrigger::armed)
			.map(RollbackTrigger::key)
			.toList();
	}

	private String text(UUID draft) {
		return this.drafts.open(draft, this.manager).checklist().source();
	}

}
