package greenboard.items;

import java.util.List;
import java.util.UUID;

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
import greenboard.acts.Settlement;
import greenboard.acts.Settling;
import greenboard.board.Filter;
import greenboard.board.Filter.Show;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

/**
 * An item's state: a tick in the checklist, or the buttons of the item itself.
 */
@Controller
class StateController {

	private final ItemManagement items;

	private final Answers answers;

	StateController(ItemManagement items, Answers answers) {
		this.items = items;
		this.answers = answers;
	}

	@PostMapping("/deployments/{id}/items/{key}/state")
	String settle(@PathVariable DeploymentId id, @PathVariable String key, StateForm form,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		Settlement settlement = this.items.settle(id, form.settling(key), actor);
		model.addAttribute("effect", settlement.effect());
		if (!part) {
			return form.open() ? Answers.toItem(id, key) : form.back(id, key);
		}
		return form.open() ? this.answers.opened(id, key, actor, model)
				: this.answers.ticked(id, settlement, actor, model);
	}

	/**
	 * The state to be set.
	 *
	 * @param state the state, never "the other one"
	 * @param note the reason, null to leave the note alone
	 * @param version the item's version that the reader saw
	 * @param panel whether the item was open
	 * @param show which items the reader saw
	 * @param section the section that the reader saw, null for all
	 * @param day whether the reader saw the day of the deployment
	 */
	record StateForm(Status state, @Nullable String note, @Nullable Integer version, @Nullable Boolean panel,
			@Nullable Show show, @Nullable UUID section, @Nullable Boolean day) {

		String back(DeploymentId id, String key) {
			return Boolean.TRUE.equals(this.day) ? "redirect:" + id.place() + "/day#i-" + key
					: Answers.toRow(id, key, filter());
		}

		boolean open() {
			return Boolean.TRUE.equals(this.panel);
		}

		Filter filter() {
			return new Filter((this.show != null) ? this.show : Show.ALL, this.section, false);
		}

		Settling settling(String key) {
			return new Settling(key, this.state, this.note, List.of(),
					Expected.seen((this.version != null) ? this.version : 0));
		}

	}

}
