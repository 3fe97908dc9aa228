package greenboard.records;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CheckpointNoteTests {

	private static final String NOTE = "greenboard/x\n21\nLLB1kmKzq+/QTc0=\n\n\u2014 greenboard/x Q4zcL2/NASsij+vMU=\n";

	@ParameterizedTest
	@ValueSource(strings = { "# A\n\n- [ ] one\n", "# A\n\n- [ ] one",
			"# A\n\n- [ ] one\n  - [ ] below\n\n      code\n", "# A\r\n\r\n- [ ] one\r\n",
			"# A\n\n- [ ] one\n\n## Empty\n", "# A\n\n> - [ ] quoted\n", "- [ ] one <!-- key: A-1 -->\n" })
	void readsAsTheSameOutline(String source) {
		Checklist before = ChecklistReader.read(source.getBytes(UTF_8));
		Checklist after = ChecklistReader.read(CheckpointNote.on(source, NOTE).getBytes(UTF_8));

		assertThat(after.outline()).isEqualTo(before.outline());
	}

	@Test
	void replacesTheOneOfBefore() {
		String once = CheckpointNote.on("# A\n\n- [ ] one\n", NOTE);

		assertThat(once).isEqualTo("# A\n\n- [ ] one\n\n<!-- as: checkpoint\n" + NOTE + "-->\n");
		assertThat(CheckpointNote.on(once, NOTE)).isEqualTo(once);
		assertThat(CheckpointNote.on(once, NOTE.replace("21", "22"))).contains("\n22\n").doesNotContain("\n21\n");
		assertThat(CheckpointNote.on(once, null)).isEqualTo("# A\n\n- [ ] one\n");
	}

	@Test
	void leavesADocumentWithoutAsItIs() {
		assertThat(CheckpointNote.on("# A <!-- as: title -->\n", null)).isEqualTo("# A <!-- as: title -->\n");
	}

}
