package greenboard.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.Category;
import greenboard.outline.RollbackTrigger;
import greenboard.source.UnreadableChecklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class FrontMatterTests {

	@Test
	void saysWhatTheDocumentDoesNot() {
		Outline outline = Reading.outline("""
				---
				title: Night train
				key: night-train
				environments: [yard, line]
				categories: {Track: 62.5, Signals: 37.5}
				bands:
				  - {name: STAY, from: 0, go: false, text: no}
				  - {name: GO, from: 90, go: true, text: all aboard}
				triggers:
				  - Pressure < 8 bar
				  - {text: Fire, key: FIRE}
				colour: red
				---
				# Checklist
				- [ ] Track swept
				""");
		assertThat(outline.title()).isEqualTo("Night train");
		assertThat(outline.key()).isEqualTo("night-train");
		assertThat(outline.environments()).containsExactly("yard", "line");
		assertThat(outline.categories()).extracting(Category::name, (category) -> category.weight().toPlainString())
			.containsExactly(tuple("Track", "62.5"), tuple("Signals", "37.5"));
		assertThat(outline.bands()).extracting(Band::name).containsExactly("GO", "STAY");
		assertThat(outline.rollbackTriggers()).extracting(RollbackTrigger::key).containsExactly("RB-1", "FIRE");
		assertThat(outline.warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.line()).isEqualTo(12);
			assertThat(warning.message()).contains("colour");
		});
		assertThat(Reading.item(outline, "Track swept").line()).isEqualTo(15);
	}

	@Test
	void aDocumentMayBeginWithALine() {
		Outline outline = Reading.outline("---\n\n# Night train\n\n- [ ] a\n\n---\n\n- [ ] b\n");
		assertThat(outline.counts().taskListEntries()).isEqualTo(2);
		assertThat(outline.title()).isEqualTo("Night train");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			---\\ntitle: "Night\\n--- | 2
			---\\ntitle: a\\nkey: Not A Key\\n--- | 3
			---\\ntitle: a\\ntitle: b\\n--- | 3
			---\\ncategories: {Track: heavy}\\n--- | 2
			---\\nroles:\\n  - {group: technical}\\n--- | 3
			---\\nroles:\\n  - {title: a, group: other}\\n--- | 3
			---\\nbands:\\n  - {name: A, from: 50, go: true}\\n--- | 3
			---\\nphases: {Yard: soon}\\n--- | 2
			---\\ntitle: a\\nroles: &x [b]\\nenvironments: *x\\n--- | 4
			---\\ntitle: a\\nroles: [[[[[[[[[[a]]]]]]]]]]\\n--- | 3
			---\\ntitle: never closed | 1
			""")
	void isRefusedWithItsLineWhenItIsBroken(String source, int line) {
		assertThatExceptionOfType(UnreadableChecklist.class)
			.isThrownBy(() -> Reading.outline(source.replace("\\n", "\n") + "\n# Night train\n"))
			.satisfies((refusal) -> assertThat(refusal.line()).isEqualTo(line))
			.withMessageMatching("(?s)The .*\\. [A-Z].*\\.");
	}

}
