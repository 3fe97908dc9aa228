package greenboard.imports;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.templates.TemplateKey;

/**
 * Changes to a draft as a whole: what it weighs, which template it belongs to, its
 * bullets as items.
 */
@Controller
class DocumentChanges {

	private final DraftEdits edits;

	private final DraftManagement drafts;

	DocumentChanges(DraftEdits edits, DraftManagement drafts) {
		this.edits = edits;
		this.drafts = drafts;
	}

	@PostMapping("/templates/drafts/{id}/categories")
	String categories(@PathVariable UUID id, @Valid WeightsForm form, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.write(id, form.revision(), "score", actor, redirect, locale,
				(checklist) -> form.changes(checklist.outline()));
	}

	@PostMapping("/templates/drafts/{id}/key")
	String key(@PathVariable UUID id, @RequestParam int revision, @RequestParam String key, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.said(id, "publish", redirect, locale, () -> {
			this.drafts.becomeVersionOf(id, revision, new TemplateKey(key.strip()), actor);
			return key;
		});
	}

	@PostMapping("/templates/drafts/{id}/entries")
	String entries(@PathVariable UUID id, @RequestParam int revision, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.said(id, "outline", redirect, locale, () -> {
			this.drafts.makeEntries(id, revision, actor);
			return id;
		});
	}

}
