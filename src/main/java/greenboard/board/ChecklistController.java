package greenboard.board;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.board.Filter.Show;

/**
 * The checklist that a deployment is worked by, and the number that comes of it.
 */
@Controller
class ChecklistController {

	private final BoardPages pages;

	ChecklistController(BoardPages pages) {
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}")
	String checklist(@PathVariable DeploymentId id, @RequestParam(defaultValue = "all") Show show,
			@RequestParam(required = false) @Nullable UUID section,
			@RequestParam(defaultValue = "false") boolean several, @CurrentActor Actor actor, Model model) {
		return this.pages.checklist(id, new Filter(show, section, several), actor, model);
	}

	@GetMapping("/deployments/{id}/standing")
	String standing(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		return this.pages.standing(id, actor, model);
	}

	@GetMapping("/deployments/{id}/score")
	String score(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		return this.pages.score(id, actor, model);
	}

}
