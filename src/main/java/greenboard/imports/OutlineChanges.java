package greenboard.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.markdown.Checklist;
import greenboard.outline.Outline;
import greenboard.templates.OutlineItems;

/**
 * Changes to a draft's sections and items.
 */
@Controller
class OutlineChanges {

	private final DraftEdits edits;

	OutlineChanges(DraftEdits edits) {
		this.edits = edits;
	}

	@PostMapping("/templates/drafts/{id}/sections/{number}")
	String section(@PathVariable UUID id, @PathVariable int number, @Valid SectionForm form, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.write(id, form.revision(), "s" + number, actor, redirect, locale,
				(checklist) -> form.changes(section(checklist, number)));
	}

	@PostMapping("/templates/drafts/{id}/groups/{key}")
	String group(@PathVariable UUID id, @PathVariable String key, @Valid SectionForm form, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.write(id, form.revision(), key, actor, redirect, locale,
				(checklist) -> form.changes(item(checklist, key)));
	}

	@PostMapping("/templates/drafts/{id}/items/{key}")
	String item(@PathVariable UUID id, @PathVariable String key, @Valid ItemForm form, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.write(id, form.revision(), key, actor, redirect, locale,
				(checklist) -> form.changes(item(checklist, key)));
	}

	private static Outline.Section section(Checklist checklist, int number) {
		List<Outline.Section> sections = OutlineItems.sections(checklist.outline().sections()).toList();
		if (number < 1 || number > sections.size()) {
			throw new PlaceNotFound("section " + number);
		}
		return sections.get(number - 1);
	}

	private static Outline.Item item(Checklist checklist, String key) {
		return OutlineItems.of(checklist.outline())
			.filter((item) -> item.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new PlaceNotFound("item " + key));
	}

}
