package greenboard.board;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.register.Board;
import greenboard.register.Register;

/**
 * Draws the pages that show a deployment's whole checklist.
 */
@Component
class BoardPages {

	private final Register register;

	BoardPages(Register register) {
		this.register = register;
	}

	/**
	 * The checklist page.
	 * @param id the deployment
	 * @param filter which items
	 * @param actor who reads
	 * @param model what the page is drawn from
	 * @return the view
	 */
	String checklist(DeploymentId id, Filter filter, Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		model.addAttribute("page", ChecklistPage.of(board, this.register.shortestWay(board.head()), filter,
				Rights.of(board.head(), actor), actor.person()));
		return "board/checklist";
	}

	/**
	 * Only why it stands where it stands, and the stations.
	 * @param id the deployment
	 * @param actor who reads
	 * @param model what the part is drawn from
	 * @return the view
	 */
	String standing(DeploymentId id, Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		model.addAttribute("outlook", Outlook.of(board, this.register.shortestWay(board.head())));
		return "board/standing";
	}

	/**
	 * The page that explains the score.
	 * @param id the deployment
	 * @param actor who reads
	 * @param model what the page is drawn from
	 * @return the view
	 */
	String score(DeploymentId id, Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		model.addAttribute("page", ScorePage.of(board, this.register.shortestWay(board.head())));
		return "board/score";
	}

}
