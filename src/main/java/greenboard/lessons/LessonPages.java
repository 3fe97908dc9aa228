package greenboard.lessons;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.board.Masthead;
import greenboard.imports.TemplateProposals;
import greenboard.imports.TooManyDrafts;
import greenboard.lessons.LessonPage.Line;
import greenboard.register.DeploymentHead;
import greenboard.register.DeploymentHead.End;
import greenboard.register.Register;
import greenboard.source.UnreadableChecklist;
import greenboard.templates.TemplateNotFound;

/**
 * Draws the page of what can be learned, again where an act was refused.
 */
@Component
class LessonPages {

	private final Register register;

	private final Troubles troubles;

	private final Lessons lessons;

	private final TemplateProposals proposals;

	private final MessageSource messages;

	LessonPages(Register register, Troubles troubles, Lessons lessons, TemplateProposals proposals,
			MessageSource messages) {
		this.register = register;
		this.troubles = troubles;
		this.lessons = lessons;
		this.proposals = proposals;
		this.messages = messages;
	}

	ModelAndView page(DeploymentId id, Actor actor, Model model, Locale locale) {
		return page(id, actor, model, null, null, locale);
	}

	/**
	 * Acts, and leads on, or shows what cannot be taken.
	 * @param id the deployment
	 * @param key the lesson
	 * @param given the item that was filled in, null for none
	 * @param act what is done; where to go on
	 * @param actor who acts
	 * @param model what the page is drawn from
	 * @param locale the reader's language
	 * @return the redirect, or the page
	 */
	ModelAndView act(DeploymentId id, String key, @Nullable Proposal given, Supplier<String> act, Actor actor,
			Model model, Locale locale) {
		try {
			return new ModelAndView("redirect:" + act.get());
		}
		catch (InvalidField ex) {
			return refused(id, key, given, ex.field(), this.messages.getMessage(ex, locale), actor, model, locale);
		}
		catch (NotPossible ex) {
			if (ex.reason() != Reason.LESSON_ANSWERED) {
				throw ex;
			}
			ModelAndView page = refused(id, key, given, "l", this.messages.getMessage(ex, locale), actor, model,
					locale);
			page.setStatus(HttpStatus.CONFLICT);
			return page;
		}
		catch (TooManyDrafts ex) {
			return refused(id, key, given, "l", text("lessons.drafts", locale, TooManyDrafts.LIMIT), actor, model,
					locale);
		}
		catch (UnreadableChecklist ex) {
			return refused(id, key, given, "l", String.valueOf(ex.getMessage()), actor, model, locale);
		}
		catch (TemplateNotFound ex) {
			return refused(id, key, given, "l", text("lessons.gone", locale), actor, model, locale);
		}
	}

	private ModelAndView refused(DeploymentId id, String key, @Nullable Proposal given, String field, String problem,
			Actor actor, Model model, Locale locale) {
		model.addAttribute("wrong", field + "-" + key);
		model.addAttribute("problem", problem);
		ModelAndView page = page(id, actor, model, key, given, locale);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(DeploymentId id, Actor actor, Model model, @Nullable String key, @Nullable Proposal given,
			Locale locale) {
		DeploymentHead head = this.register.head(id, actor);
		boolean manage = head.troubled() && actor.may(Permission.MANAGE, head.project().id());
		Set<UUID> drafts = manage ? this.proposals.drafts(actor) : Set.of();
		Map<String, Lesson> decided = this.lessons.of(id)
			.stream()
			.collect(Collectors.toMap(Lesson::key, Function.identity()));
		List<Line> lines = head.troubled() ? this.troubles.of(id)
			.stream()
			.map((trouble) -> line(head, trouble, decided.get(trouble.key()),
					(given != null && trouble.key().equals(key)) ? given : proposal(trouble, head, locale), drafts))
			.toList() : List.of();
		LessonPage page = new LessonPage(Masthead.of(head), head, manage, lines, manage
				? this.proposals.outline(head.template().key(), actor).map(Destination::of).orElse(null) : List.of());
		model.addAttribute("page", page);
		model.addAttribute("mast", page.mast());
		return new ModelAndView("lessons/lessons", model.asMap());
	}

	private Line line(DeploymentHead head, Trouble trouble, @Nullable Lesson lesson, Proposal proposal,
			Set<UUID> drafts) {
		if (lesson != null && lesson.lost(this.proposals, head.template().key())) {
			return new Line(trouble, null, lesson, proposal, false);
		}
		boolean draft = lesson != null && lesson.taken() != null && drafts.contains(lesson.taken().proposed().draft());
		return new Line(trouble, lesson, null, proposal, draft);
	}

	private Proposal proposal(Trouble trouble, DeploymentHead head, Locale locale) {
		String what = text("lessons.what." + trouble.kind(), locale, trouble.brief());
		return new Proposal(text("lessons.check." + trouble.kind(), locale, trouble.brief()), "", false,
				why(head, what, locale));
	}

	private String why(DeploymentHead head, String what, Locale locale) {
		End end = head.end();
		if (end == null || end.outcome() == null) {
			return what;
		}
		String day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).withZone(head.zone()).format(end.at());
		return text("lessons.why." + end.outcome(), locale, head.project().name(), head.version(), day, what);
	}

	private String text(String code, Locale locale, Object... words) {
		return this.messages.getMessage(code, words, locale);
	}

}
