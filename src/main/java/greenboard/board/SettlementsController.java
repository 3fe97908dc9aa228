package greenboard.board;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemChanged;
import greenboard.acts.NotPossible;
import greenboard.acts.Settling;
import greenboard.board.Filter.Show;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

/**
 * Several items settled together: all of them, or none.
 */
@Controller
class SettlementsController {

	private final ItemManagement items;

	private final BoardPages pages;

	private final MessageSource messages;

	SettlementsController(ItemManagement items, BoardPages pages, MessageSource messages) {
		this.items = items;
		this.pages = pages;
		this.messages = messages;
	}

	@PostMapping("/deployments/{id}/settlements")
	String settle(@PathVariable DeploymentId id, SeveralForm form, @CurrentActor Actor actor, Model model,
			RedirectAttributes redirect, HttpServletResponse response, Locale locale) {
		String problem = problem(id, form, actor, locale);
		if (problem == null) {
			redirect.addFlashAttribute("said",
					this.messages.getMessage("board.several.said", new Object[] { form.items().size() }, locale));
			return "redirect:" + form.filter(false).at(id.place());
		}
		model.addAttribute("problem", problem);
		model.addAttribute("note", form.note());
		model.addAttribute("selected", form.keys());
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.pages.checklist(id, form.filter(true), actor, model);
	}

	private @Nullable String problem(DeploymentId id, SeveralForm form, Actor actor, Locale locale) {
		if (form.items().isEmpty()) {
			return this.messages.getMessage("board.several.none", null, locale);
		}
		try {
			this.items.settle(id, form.settlings(), actor);
			return null;
		}
		catch (InvalidField ex) {
			return this.messages.getMessage(ex, locale);
		}
		catch (NotPossible ex) {
			if (ex.ended()) {
				throw ex;
			}
			return this.messages.getMessage(ex, locale);
		}
		catch (ItemChanged ex) {
			return this.messages.getMessage("board.several.changed", new Object[] { ex.present().key() }, locale);
		}
	}

	/**
	 * What is selected, and what it is to be.
	 *
	 * @param items each a key and, behind a colon, the version that the reader saw
	 * @param state the state
	 * @param note the reason, blank to leave the notes alone
	 * @param show which items the reader saw
	 * @param section the section that the reader saw, null for all
	 */
	record SeveralForm(@Nullable List<String> items, Status state, @Nullable String note, @Nullable Show show,
			@Nullable UUID section) {

		SeveralForm {
			items = (items != null) ? List.copyOf(items) : List.of();
		}

		@Override
		public List<String> items() {
			return (this.items != null) ? this.items : List.of();
		}

		Filter filter(boolean several) {
			return new Filter((this.show != null) ? this.show : Show.ALL, this.section, several);
		}

		List<Settling> settlings() {
			String reason = (this.note == null || this.note.isBlank()) ? null : this.note;
			return items().stream()
				.map((item) -> new Settling(key(item), this.state, reason, List.of(), Expected.seen(version(item))))
				.toList();
		}

		List<String> keys() {
			return items().stream().map(SeveralForm::key).collect(Collectors.toList());
		}

		private static String key(String item) {
			int colon = item.lastIndexOf(':');
			return (colon < 0) ? item : item.substring(0, colon);
		}

		private static int version(String item) {
			String version = item.substring(item.lastIndexOf(':') + 1);
			return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
		}

	}

}
