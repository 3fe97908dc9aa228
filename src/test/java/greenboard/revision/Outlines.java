package greenboard.revision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Counts;
import greenboard.outline.Outline;
import greenboard.outline.Outline.DeploymentField;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;

/**
 * Outlines for comparison.
 */
final class Outlines {

	private Outlines() {
	}

	static Checklist read(String source) {
		return ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8));
	}

	static Item item(Checklist checklist, String text) {
		return OutlineTree.items(checklist.outline())
			.filter((item) -> item.text().equals(text))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No item " + text));
	}

	static Section section(Checklist checklist, String title) {
		return OutlineTree.sections(checklist.outline())
			.filter((section) -> section.title().equals(title))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No section " + title));
	}

	/**
	 * An outline without what an export fills in.
	 * @param outline an outline
	 * @return the same with every box open and every field blank
	 */
	static Outline unfilled(Outline outline) {
		Counts counts = outline.counts();
		return new Outline(outline.title(), outline.key(), outline.metadata(), outline.environments(),
				outline.deploymentFields()
					.stream()
					.map((field) -> new DeploymentField(field.name(), null, field.line()))
					.toList(),
				new Counts(counts.taskListEntries(), 0, counts.items(), counts.leafItems(), counts.signOffRoles(),
						counts.rollbackTriggers(), counts.maxDepth(), counts.headings(), counts.tables()),
				sections(outline.sections()), outline.signOffRoles(), outline.rollbackTriggers(),
				outline.rollbackAction(), outline.categories(), outline.bands(), outline.outsideTheScore(),
				outline.warnings());
	}

	/**
	 * What two outlines say differently.
	 * @param first one
	 * @param second another
	 * @return the parts that only one of them has, empty for equal ones
	 */
	static List<String> difference(Outline first, Outline second) {
		List<String> before = parts(first);
		List<String> after = parts(second);
		List<String> difference = new ArrayList<>();
		before.stream().filter((part) -> !after.contains(part)).forEach((part) -> difference.add("- " + part));
		after.stream().filter((part) -> !before.contains(part)).forEach((part) -> difference.add("+ " + part));
		if (difference.isEmpty() && !first.equals(second)) {
			difference.add("another order or number of parts");
		}
		return difference;
	}

	private static List<String> parts(Outline outline) {
		return List
			.of(outline.toString().split("(?=(?:Item|Section|Block|SignOffRole|RollbackTrigger|Warning|Counts)\\[)"));
	}

	private static List<Section> sections(List<Section> sections) {
		return sections.stream()
			.map((section) -> new Section(section.title(), section.level(), section.line(), section.phase(),
					section.category(), section.optional(), section.offset(), points(section.notes()), section.blocks(),
					items(section.items()), sections(section.sections())))
			.toList();
	}

	private static String points(String text) {
		return text.replaceAll("(?:_{2,}|[0-9.]+)(?=/[0-9]+)", "0");
	}

	private static List<Item> items(List<Item> items) {
		return items.stream()
			.map((item) -> new Item(item.key(), item.text(), false, item.critical(), item.optional(), item.weight(),
					item.category(), item.phase(), item.linked(), points(item.details()), item.line(),
					items(item.items())))
			.toList();
	}

}
