package greenboard.items;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.deployments.ItemManagement;

/**
 * An item's note and who it is assigned to.
 */
@Controller
class NoteController {

	private final ItemManagement items;

	private final Answers answers;

	NoteController(ItemManagement items, Answers answers) {
		this.items = items;
		this.answers = answers;
	}

	@PostMapping("/deployments/{id}/items/{key}/note")
	String note(@PathVariable DeploymentId id, @PathVariable String key, @RequestParam String note,
			@RequestParam int version, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
			@CurrentActor Actor actor, Model model) {
		this.items.note(id, key, note, Expected.seen(version), actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	@PostMapping("/deployments/{id}/items/{key}/owner")
	String owner(@PathVariable DeploymentId id, @PathVariable String key,
			@RequestParam(required = false) @Nullable PersonId owner,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.items.assign(id, key, owner, actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

}
