package greenboard.sections;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.ItemNotFound;
import greenboard.board.Masthead;
import greenboard.register.Board;
import greenboard.register.BoardSection;
import greenboard.register.Register;

/**
 * What the pages begin with on which something is done to one section.
 */
@Component
class SectionPages {

	private final Register register;

	SectionPages(Register register) {
		this.register = register;
	}

	/**
	 * Begins such a page.
	 * @param id the deployment
	 * @param section the section
	 * @param permission what the act needs
	 * @param actor who
	 * @param model takes the masthead and the section
	 * @return the section
	 * @throws ItemNotFound when there is none
	 * @throws greenboard.acts.NotPossible when the deployment has ended
	 */
	BoardSection open(DeploymentId id, UUID section, Permission permission, Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		board.head().require(permission, actor);
		BoardSection found = board.section(section).orElseThrow(() -> new ItemNotFound(section.toString()));
		model.addAttribute("mast", Masthead.of(board.head()));
		model.addAttribute("section", found);
		return found;
	}

}
