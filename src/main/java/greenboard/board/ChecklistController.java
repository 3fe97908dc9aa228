package greenboard.board;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.board.Filter.Show;
import greenboard.deployments.DeploymentId;
import greenboard.register.Board;
import greenboard.register.Register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The checklist that a deployment is worked by.
 */
@Controller
class ChecklistController {

	private final Register register;

	ChecklistController(Register register) {
		this.register = register;
	}

	@GetMapping("/deployments/{id}")
	String checklist(@PathVariable DeploymentId id, @RequestParam(defaultValue = "all") Show show,
			@RequestParam(required = false) @Nullable UUID section,
			@RequestParam(defaultValue = "false") boolean several, @CurrentActor Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		model.addAttribute("page", ChecklistPage.of(board, this.register.shortestWay(board.head()),
				new Filter(show, section, several), Rights.of(board.head(), actor), actor.person()));
		return "board/checklist";
	}

	@GetMapping("/deployments/{id}/standing")
	String standing(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		model.addAttribute("outlook", Outlook.of(board, this.register.shortestWay(board.head())));
		return "board/standing";
	}

}
