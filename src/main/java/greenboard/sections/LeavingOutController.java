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
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Faults;
import greenboard.deployments.ItemManagement;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;

/**
 * An optional section that does not apply, left out in one act.
 */
@Controller
class LeavingOutController {

	private final ItemManagement items;

	private final SectionPages pages;

	LeavingOutController(ItemManagement items, SectionPages pages) {
		this.items = items;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/sections/{section}/not-applicable")
	String form(@PathVariable DeploymentId id, @PathVariable UUID section, @CurrentActor Actor actor, Model model) {
		model.addAttribute("form", new LeavingOutForm(""));
		return page(id, section, actor, model);
	}

	@PostMapping("/deployments/{id}/sections/{section}/not-applicable")
	String leaveOut(@PathVariable DeploymentId id, @PathVariable UUID section,
			@ModelAttribute("form") LeavingOutForm form, BindingResult errors, @CurrentActor Actor actor, Model model) {
		try {
			this.items.leaveOut(id, section, form.note(), actor);
			return "redirect:" + id.place() + "#s-" + section;
		}
		catch (InvalidField ex) {
			Faults.mark(errors, ex);
			return page(id, section, actor, model);
		}
	}

	private String page(DeploymentId id, UUID section, Actor actor, Model model) {
		BoardSection found = this.pages.open(id, section, Permission.SETTLE, actor, model);
		model.addAttribute("critical",
				found.withSections().flatMap(BoardSection::allItems).filter(BoardItem::critical).count());
		return "sections/leaving-out";
	}

	/**
	 * Why the section does not apply.
	 *
	 * @param note the reason
	 */
	record LeavingOutForm(@Nullable String note) {

	}

}
