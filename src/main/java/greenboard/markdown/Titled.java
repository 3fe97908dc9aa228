package greenboard.markdown;

import java.util.Comparator;
import java.util.List;

import greenboard.words.Wording;

/**
 * A document and its title. A heading of level 1 that names the whole document is no
 * section around it: what stands below it moves up, and what stands right under it comes
 * first.
 *
 * @param title the title, plain text
 * @param namesAll whether the title is that of a heading around everything, so that rules
 * may read it
 * @param root the document
 */
record Titled(String title, boolean namesAll, DraftSection root) {

	private static final String UNTITLED = "Untitled checklist";

	static Titled of(DraftSection document) {
		DraftSection first = document.sections()
			.stream()
			.filter((section) -> section.form() == DraftSection.Form.HEADING)
			.min(Comparator.comparingInt((section) -> (section.level() == 1) ? 0 : 1))
			.orElse(null);
		if (first == null) {
			return new Titled(UNTITLED, false, document);
		}
		String title = Wording.withoutEmoji(first.title());
		boolean names = first.level() == 1 && namesAll(first, document);
		return new Titled(title.isEmpty() ? UNTITLED : title, names, names ? lifted(first, document) : document);
	}

	private static boolean namesAll(DraftSection first, DraftSection document) {
		boolean only = document.sections().stream().filter((section) -> section.level() == 1).count() == 1;
		return only || (first.items().isEmpty() && first.sections().isEmpty());
	}

	private static DraftSection lifted(DraftSection title, DraftSection document) {
		DraftSection root = new DraftSection(null, "", 0, document.line(), document.form(), title.attributes());
		root.plain().addAll(document.plain());
		root.items().addAll(document.items());
		List<DraftSection> below = List.copyOf(title.sections());
		title.sections().clear();
		for (DraftSection section : document.sections()) {
			section.moveTo(root);
			if (section == title) {
				below.forEach((each) -> each.moveTo(root));
			}
		}
		return root;
	}

}
