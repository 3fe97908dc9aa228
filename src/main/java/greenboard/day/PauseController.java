package greenboard.day;

import java.time.Clock;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
import greenboard.acts.ItemChanged;
import greenboard.acts.NotPossible;
import greenboard.board.Rights;
import greenboard.register.Board;
import greenboard.register.Register;

/**
 * Pause points: a team stops, and goes through a few items together.
 */
@Controller
class PauseController {

	private final PauseManagement management;

	private final Register register;

	private final Readings readings;

	private final MessageSource messages;

	private final Clock clock;

	PauseController(PauseManagement management, Register register, Readings readings, MessageSource messages,
			Clock clock) {
		this.management = management;
		this.register = register;
		this.readings = readings;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/deployments/{id}/pause")
	ModelAndView pause(@PathVariable DeploymentId id, PauseView view, @CurrentActor Actor actor, Model model) {
		return page(id, view, actor, model, null);
	}

	@PostMapping("/deployments/{id}/pause/readings")
	ModelAndView read(@PathVariable DeploymentId id, PauseView view, @RequestParam String key,
			@CurrentActor Actor actor) {
		this.management.read(id, key, actor);
		return new ModelAndView("redirect:" + view.at(id.place()) + "#p-" + key);
	}

	@PostMapping("/deployments/{id}/pause/confirmations")
	ModelAndView confirm(@PathVariable DeploymentId id, PauseView view, @RequestParam String key,
			@RequestParam(defaultValue = "0") int version, @CurrentActor Actor actor, Model model, Locale locale) {
		try {
			this.management.confirm(id, key, version, view.chosen(), actor);
			return new ModelAndView("redirect:" + view.at(id.place()) + "#p-" + key);
		}
		catch (ItemChanged ex) {
			return page(id, view, actor, model,
					this.messages.getMessage("board.several.changed", new Object[] { ex.present().key() }, locale));
		}
		catch (NotPossible ex) {
			if (ex.ended()) {
				throw ex;
			}
			return page(id, view, actor, model, this.messages.getMessage(ex, locale));
		}
	}

	private ModelAndView page(DeploymentId id, PauseView view, Actor actor, Model model, @Nullable String problem) {
		Board board = this.register.board(id, actor);
		PausePage page = PausePage.of(board, view, Rights.of(board.head(), actor), this.readings.of(id),
				this.readings.differ(board.head().project().id()), this.clock.instant());
		model.addAttribute("page", page);
		model.addAttribute("mast", page.mast());
		model.addAttribute("ways", Way.values());
		model.addAttribute("reader", actor.person());
		model.addAttribute("problem", problem);
		return new ModelAndView("day/pause", model.asMap(), (problem != null) ? HttpStatus.CONFLICT : HttpStatus.OK);
	}

}
