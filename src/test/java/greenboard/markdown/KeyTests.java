package greenboard.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;

import static org.assertj.core.api.Assertions.assertThat;

class KeyTests {

	private static final Outline FIRST = Reading.outline("""
			## Yard
			- [ ] Swept
			- [ ] Lit
			- [ ] Locked
			## Line
			- [ ] Swept
			""");

	@Test
	void aKeyComesFromTheSectionAndThePlace() {
		assertThat(Reading.items(FIRST).map(Item::key)).containsExactly("YARD-1", "YARD-2", "YARD-3", "LINE-1");
	}

	@Test
	void keysAreSafeInAddressesInAnyLanguage() {
		Outline outline = Reading.outline("## Übergänge\n- [ ] a\n## 準備\n- [ ] b\n## 1. Été\n- [ ] c\n");
		assertThat(Reading.items(outline).map(Item::key)).containsExactly("UBE-1", "ITEM-1", "ETE-1");
	}

	@Test
	void anItemKeepsItsKeyInItsPlaceAndWhenItMovesAlone() {
		Outline second = next("## Yard\n- [ ] Lit\n- [ ] Oiled\n- [ ] Swept\n## Line\n- [ ] Locked\n- [ ] Swept\n",
				FIRST);
		assertThat(Reading.items(second).map(Item::key)).containsExactly("YARD-2", "YARD-4", "YARD-1", "YARD-3",
				"LINE-1");
	}

	@Test
	void aKeyNeverGoesToAnotherItem() {
		Outline second = next("## Yard\n- [ ] New\n", FIRST);
		assertThat(Reading.items(second).map(Item::key)).containsExactly("YARD-4");
		Outline third = ChecklistReader
			.read("## Yard\n- [ ] Newer\n".getBytes(StandardCharsets.UTF_8), second,
					Set.of("YARD-1", "YARD-2", "YARD-3"))
			.outline();
		assertThat(Reading.items(third).map(Item::key)).containsExactly("YARD-5");
	}

	@Test
	void theItemsOwnKeyCountsFirst() {
		Outline second = next(
				"## Yard\n- [ ] Swept twice <!-- key: YARD-1 -->\n- [ ] Swept\n- [ ] Again <!-- key: yard-1 -->\n",
				FIRST);
		assertThat(Reading.items(second).map(Item::key).toList()).startsWith("YARD-1", "LINE-1")
			.doesNotHaveDuplicates();
		assertThat(second.warnings()).singleElement().satisfies((warning) -> assertThat(warning.line()).isEqualTo(4));
	}

	private static Outline next(String source, Outline previous) {
		return ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8), previous).outline();
	}

}
