package greenboard.decisions;

import java.time.Clock;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.board.Rights;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Assessment;

/**
 * Draws the page of a deployment's decision, again where an act was refused.
 */
@Component
class DecisionPages {

	private final Register register;

	private final DecisionHistory history;

	private final MessageSource messages;

	private final Clock clock;

	DecisionPages(Register register, DecisionHistory history, MessageSource messages, Clock clock) {
		this.register = register;
		this.history = history;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The page as it is now.
	 * @param id the deployment
	 * @param filled the go as it was filled in, null for what is offered
	 * @param actor who reads
	 * @param model what the page is drawn from
	 * @return the page
	 */
	ModelAndView page(DeploymentId id, @Nullable GoForm filled, Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		Assessment assessment = this.register.assessment(head);
		DecisionPage page = DecisionPage.of(head, assessment, Rights.of(head, actor), actor.administrator(),
				this.history.of(id));
		model.addAttribute("page", page);
		model.addAttribute("mast", page.mast());
		model.addAttribute("form", (filled != null) ? filled.on(head, page.blockers())
				: GoForm.offered(head, page.blockers(), this.clock.instant()));
		model.addAttribute("fresh", filled == null);
		return new ModelAndView("decisions/decision", model.asMap());
	}

	/**
	 * The page again, with what cannot be taken.
	 * @param id the deployment
	 * @param filled the go as it was filled in, null where it was another act
	 * @param fault what is wrong
	 * @param place where on the page
	 * @param actor who reads
	 * @param model what the page is drawn from
	 * @param locale the reader's language
	 * @return the page
	 */
	ModelAndView wrong(DeploymentId id, @Nullable GoForm filled, InvalidField fault, String place, Actor actor,
			Model model, Locale locale) {
		return again(id, filled, fault, place, HttpStatus.UNPROCESSABLE_CONTENT, actor, model, locale);
	}

	/**
	 * The page again, with what does not allow the act any more.
	 * @param id the deployment
	 * @param filled the go as it was filled in, null where it was another act
	 * @param refusal why; that a deployment has ended is said on a page of its own
	 * @param actor who reads
	 * @param model what the page is drawn from
	 * @param locale the reader's language
	 * @return the page
	 */
	ModelAndView refused(DeploymentId id, @Nullable GoForm filled, NotPossible refusal, Actor actor, Model model,
			Locale locale) {
		if (refusal.ended()) {
			throw refusal;
		}
		return again(id, filled, refusal, "rests", HttpStatus.CONFLICT, actor, model, locale);
	}

	private ModelAndView again(DeploymentId id, @Nullable GoForm filled, MessageSourceResolvable sentence, String place,
			HttpStatus status, Actor actor, Model model, Locale locale) {
		model.addAttribute("problem", this.messages.getMessage(sentence, locale));
		model.addAttribute("wrong", place);
		ModelAndView page = page(id, filled, actor, model);
		page.setStatus(status);
		return page;
	}

}
