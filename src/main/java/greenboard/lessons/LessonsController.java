package greenboard.lessons;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;

/**
 * What can be learned from a deployment, taken or left.
 */
@Controller
class LessonsController {

	private final LessonManagement management;

	private final LessonPages pages;

	private final MessageSource messages;

	LessonsController(LessonManagement management, LessonPages pages, MessageSource messages) {
		this.management = management;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/deployments/{id}/lessons")
	ModelAndView lessons(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.page(id, actor, model, locale);
	}

	@PostMapping("/deployments/{id}/lessons/{key}/taking")
	ModelAndView take(@PathVariable DeploymentId id, @PathVariable String key, ProposalForm form,
			@CurrentActor Actor actor, Model model, RedirectAttributes redirect, Locale locale) {
		Proposal proposal = form.proposal();
		return this.pages.act(id, key, proposal, () -> {
			String place = this.management.take(id, key, proposal, actor).place();
			redirect.addFlashAttribute("said", this.messages.getMessage("lessons.taken.said", null, locale));
			return place;
		}, actor, model, locale);
	}

	@PostMapping("/deployments/{id}/lessons/{key}/leaving")
	ModelAndView leave(@PathVariable DeploymentId id, @PathVariable String key,
			@RequestParam(defaultValue = "") String reason, @CurrentActor Actor actor, Model model, Locale locale) {
		model.addAttribute("reason", reason);
		return this.pages.act(id, key, null, () -> {
			this.management.leave(id, key, reason, actor);
			return id.place() + "/lessons#l-" + key;
		}, actor, model, locale);
	}

}
