package greenboard.items;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.Rewording;
import greenboard.deployments.ChecklistManagement;

/**
 * New words for an item of a running deployment.
 */
@Controller
class WordingController {

	private final ChecklistManagement checklist;

	private final Answers answers;

	WordingController(ChecklistManagement checklist, Answers answers) {
		this.checklist = checklist;
		this.answers = answers;
	}

	@PostMapping("/deployments/{id}/items/{key}/wording")
	String reword(@PathVariable DeploymentId id, @PathVariable String key, WordingForm form,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.checklist.reword(id, form.rewording(key), actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	/**
	 * The new words.
	 *
	 * @param text the item's words, inline Markdown
	 * @param details what stands below it, Markdown
	 * @param reason why it is reworded
	 * @param version the item's version that the reader saw
	 */
	record WordingForm(String text, @Nullable String details, String reason, @Nullable Integer version) {

		Rewording rewording(String key) {
			return new Rewording(key, this.text, this.details, this.reason,
					Expected.seen((this.version != null) ? this.version : 0));
		}

	}

}
