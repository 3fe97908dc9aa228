package greenboard.markdown;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfferTests {

	@Test
	void offersBulletsAsEntries() {
		assertThat(offered("# Yard\r\n- swept\r\n  - [~] twice\r\n> 1. lit\r\n\r\n| a |\r\n|---|\r\n| b |\r\n"))
			.isEqualTo("# Yard\r\n- [ ] swept\r\n  - [ ] twice\r\n> 1. [ ] lit\r\n\r\n| a |\r\n|---|\r\n| b |\r\n");
	}

	@Test
	void offersTheRowsOfTablesWhereThereAreNoBullets() {
		String offered = offered(
				"---\nkey: yard\n---\n## Yard\n| What | Who |\n|---|---|\n| Sweep | Ann |\n| Light [x] | |\n");
		assertThat(Reading.texts(Reading.outline(offered))).containsExactly("Sweep – Ann", "Light \\[x\\]");
		assertThat(offered).startsWith("---\nkey: yard\n---\n## Yard\n");
	}

	@Test
	void leavesEverythingElseAsItIs() {
		assertThat(offered("- [ ] entry\n- bullet\n")).isEqualTo("- [ ] entry\n- bullet\n");
		assertThat(offered("Only words.\n\n```\n- code\n```")).isEqualTo("Only words.\n\n```\n- code\n```");
	}

	private static String offered(String source) {
		return ChecklistReader.offered(ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8)));
	}

}
