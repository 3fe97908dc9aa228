package greenboard.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.markdown.Checklist;
import greenboard.outline.Outline;
import greenboard.revision.Amendment;

/**
 * Changes to a draft's sign-off roles and rollback triggers.
 */
@Controller
class PeopleChanges {

	private final DraftEdits edits;

	PeopleChanges(DraftEdits edits) {
		this.edits = edits;
	}

	@PostMapping("/templates/drafts/{id}/roles")
	String newRole(@PathVariable UUID id, @Valid NewRoleForm form, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		String place = this.edits.write(id, form.revision(), "roles", actor, redirect, locale,
				(checklist) -> form.changes(checklist.outline()));
		if (redirect.getFlashAttributes().containsKey(DraftEdits.NOTICES)) {
			redirect.addFlashAttribute("newRole", form);
		}
		return place;
	}

	@PostMapping("/templates/drafts/{id}/roles/{key}")
	String role(@PathVariable UUID id, @PathVariable String key, @Valid RoleForm form, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.write(id, form.revision(), "role-" + key, actor, redirect, locale,
				(checklist) -> form.changes(role(checklist, key)));
	}

	@PostMapping("/templates/drafts/{id}/triggers/{key}")
	String trigger(@PathVariable UUID id, @PathVariable String key, @RequestParam int revision,
			@RequestParam(required = false) @Nullable Boolean armed, @CurrentActor Actor actor,
			RedirectAttributes redirect, Locale locale) {
		return this.edits.write(id, revision, "triggers", actor, redirect, locale, (checklist) -> {
			if (checklist.outline().rollbackTriggers().stream().noneMatch((trigger) -> trigger.key().equals(key))) {
				throw new PlaceNotFound("trigger " + key);
			}
			return List.of((armed != null) ? new Amendment.TriggerArmed(key, armed) : new Amendment.NoTrigger(key));
		});
	}

	private static Outline.SignOffRole role(Checklist checklist, String key) {
		return checklist.outline()
			.signOffRoles()
			.stream()
			.filter((role) -> role.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new PlaceNotFound("role " + key));
	}

}
