package greenboard.followup;

import java.time.Clock;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Rights;
import greenboard.register.Board;
import greenboard.register.Register;

/**
 * Draws the page of what comes after a deployment, again where an act was refused.
 */
@Component
class AfterPages {

	private final Register register;

	private final Criteria criteria;

	private final Notes notes;

	private final MessageSource messages;

	private final Clock clock;

	AfterPages(Register register, Criteria criteria, Notes notes, MessageSource messages, Clock clock) {
		this.register = register;
		this.criteria = criteria;
		this.notes = notes;
		this.messages = messages;
		this.clock = clock;
	}

	ModelAndView page(DeploymentId id, Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		AfterPage page = AfterPage.of(board, Rights.of(board.head(), actor), this.criteria.of(id), this.notes.of(id),
				this.clock.instant());
		model.addAttribute("page", page);
		model.addAttribute("mast", page.mast());
		model.addAttribute("severities", Severity.values());
		return new ModelAndView("followup/after", model.asMap());
	}

	/**
	 * Acts, and shows where that is to be seen, or what cannot be taken.
	 * @param id the deployment
	 * @param act what is done
	 * @param place where on the page
	 * @param given what was filled in there
	 * @param actor who acts
	 * @param model what the page is drawn from
	 * @param locale the reader's language
	 * @return the redirect to the page, or the page
	 */
	ModelAndView act(DeploymentId id, Runnable act, String place, String given, Actor actor, Model model,
			Locale locale) {
		try {
			act.run();
			return new ModelAndView(
					"redirect:" + id.place() + "/after#" + (place.startsWith("measured") ? "criteria" : "notes"));
		}
		catch (InvalidField ex) {
			model.addAttribute("wrong", place);
			model.addAttribute("given", given);
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			ModelAndView page = page(id, actor, model);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
	}

}
