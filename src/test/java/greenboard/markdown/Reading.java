package greenboard.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.outline.Phase;

/**
 * Reads documents of tests and looks things up in their outlines.
 */
final class Reading {

	private Reading() {
	}

	static Outline outline(String source) {
		return ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8)).outline();
	}

	static Stream<Section> sections(Outline outline) {
		return outline.sections().stream().flatMap(Reading::all);
	}

	private static Stream<Section> all(Section section) {
		return Stream.concat(Stream.of(section), section.sections().stream().flatMap(Reading::all));
	}

	static Section section(Outline outline, String title) {
		return sections(outline).filter((section) -> section.title().equals(title)).findFirst().orElseThrow();
	}

	static Stream<Item> items(Outline outline) {
		return sections(outline).flatMap((section) -> section.items().stream()).flatMap(Reading::all);
	}

	private static Stream<Item> all(Item item) {
		return Stream.concat(Stream.of(item), item.items().stream().flatMap(Reading::all));
	}

	static Item item(Outline outline, String text) {
		return items(outline).filter((item) -> item.text().equals(text)).findFirst().orElseThrow();
	}

	static List<String> texts(Outline outline) {
		return items(outline).map(Item::text).toList();
	}

	static long prepared(Outline outline) {
		return items(outline).filter((item) -> item.leaf() && item.phase() == Phase.PREPARE).count();
	}

}
