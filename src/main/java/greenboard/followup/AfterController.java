package greenboard.followup;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

/**
 * What comes after a deployment, and whether it is a success.
 */
@Controller
class AfterController {

	private final FollowUpManagement management;

	private final ItemManagement items;

	private final AfterPages pages;

	AfterController(FollowUpManagement management, ItemManagement items, AfterPages pages) {
		this.management = management;
		this.items = items;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/after")
	ModelAndView after(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		return this.pages.page(id, actor, model);
	}

	@PostMapping("/deployments/{id}/criteria/{number}")
	ModelAndView measure(@PathVariable DeploymentId id, @PathVariable int number,
			@RequestParam(defaultValue = "") String measured, @RequestParam(defaultValue = "false") boolean met,
			@CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.act(id, () -> this.management.measure(id, number, measured, met, actor), "measured-" + number,
				measured, actor, model, locale);
	}

	@PostMapping("/deployments/{id}/items/{key}/measurement")
	ModelAndView measure(@PathVariable DeploymentId id, @PathVariable String key,
			@RequestParam(defaultValue = "") String measured, @RequestParam(defaultValue = "false") boolean met,
			@RequestParam(defaultValue = "0") int version, @CurrentActor Actor actor, Model model, Locale locale) {
		Settling found = new Settling(key, met ? Status.DONE : Status.FAILED, measured, List.of(),
				Expected.seen(version));
		return this.pages.act(id, () -> this.items.settle(id, found, actor), "measured-" + key, measured, actor, model,
				locale);
	}

}
