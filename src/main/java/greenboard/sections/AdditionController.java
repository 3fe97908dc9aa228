package greenboard.sections;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Permission;
import greenboard.acts.Addition;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Faults;
import greenboard.deployments.ChecklistManagement;
import greenboard.outline.Phase;
import greenboard.register.BoardSection;

/**
 * Items added to a running deployment.
 */
@Controller
class AdditionController {

	private final ChecklistManagement checklist;

	private final SectionPages pages;

	AdditionController(ChecklistManagement checklist, SectionPages pages) {
		this.checklist = checklist;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/sections/{section}/items")
	String form(@PathVariable DeploymentId id, @PathVariable UUID section, @CurrentActor Actor actor, Model model) {
		model.addAttribute("form", new AdditionForm("", "", false, ""));
		return page(id, section, actor, model);
	}

	@PostMapping("/deployments/{id}/sections/{section}/items")
	String add(@PathVariable DeploymentId id, @PathVariable UUID section, @ModelAttribute("form") AdditionForm form,
			BindingResult errors, @CurrentActor Actor actor, Model model) {
		try {
			return "redirect:" + id.place() + "#i-" + this.checklist.add(id, form.addition(section), actor);
		}
		catch (InvalidField ex) {
			Faults.mark(errors, ex);
			return page(id, section, actor, model);
		}
	}

	private String page(DeploymentId id, UUID section, Actor actor, Model model) {
		BoardSection found = this.pages.open(id, section, Permission.MANAGE, actor, model);
		model.addAttribute("prepares", found.phase() == Phase.PREPARE);
		return "sections/addition";
	}

	/**
	 * The item to be added.
	 *
	 * @param text its words, inline Markdown
	 * @param details what stands below it, Markdown
	 * @param critical whether it knocks the band out
	 * @param reason why it is added
	 */
	record AdditionForm(String text, @Nullable String details, @Nullable Boolean critical, String reason) {

		Addition addition(UUID section) {
			return new Addition(section, this.text, this.details, Boolean.TRUE.equals(this.critical), this.reason);
		}

	}

}
