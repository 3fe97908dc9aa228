package greenboard.runbook;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.register.Board;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.runbook.OverviewPage.PlanPart;

/**
 * Draws the pages of rollbacks and rehearsals, with what the rules refused.
 */
@Component
class RunPages {

	private final Register register;

	private final Runs runs;

	private final Rehearsed.Search rehearsed;

	private final Directory directory;

	private final ClosingNotes notes;

	private final MessageSource messages;

	private final Clock clock;

	RunPages(Register register, Runs runs, Rehearsed.Search rehearsed, Directory directory, ClosingNotes notes,
			MessageSource messages, Clock clock) {
		this.register = register;
		this.runs = runs;
		this.rehearsed = rehearsed;
		this.directory = directory;
		this.notes = notes;
		this.messages = messages;
		this.clock = clock;
	}

	/** The rollback in progress or the one that ended the deployment, else the plans. */
	ModelAndView rollback(DeploymentId id, Actor actor, Model model, Locale locale) {
		Board board = this.register.board(id, actor);
		Optional<Run> run = this.runs.last(id).filter((last) -> last.open() || !board.head().open());
		if (run.isPresent()) {
			return run(board, run.get(), actor, model, locale);
		}
		model.addAttribute("page", OverviewPage.of(board.head(), Plans.of(board), this.runs.of(id),
				this.rehearsed.last(board.head()).orElse(null), this.clock.instant()));
		model.addAttribute("rights", Rights.of(board.head(), actor));
		return new ModelAndView("runbook/rollback", model.asMap());
	}

	/** A rehearsal. */
	ModelAndView rehearsal(DeploymentId id, int number, Actor actor, Model model, Locale locale) {
		Board board = this.register.board(id, actor);
		return run(board, this.runs.rehearsal(id, number), actor, model, locale);
	}

	/** A rollback or rehearsal, with what was refused at which place of its page. */
	ModelAndView refused(DeploymentId id, Run run, String place, MessageSourceResolvable fault, HttpStatus status,
			Actor actor, Model model, Locale locale) {
		model.addAttribute("wrong", place);
		model.addAttribute("problem", this.messages.getMessage(fault, locale));
		Board board = this.register.board(id, actor);
		ModelAndView page = run(board, this.runs.one(id, run.id()), actor, model, locale);
		page.setStatus(status);
		return page;
	}

	/** Whether there is nothing to begin, as it is taken back already. */
	boolean rolling(DeploymentId id, Actor actor) {
		return Masthead.of(this.register.head(id, actor)).rolling() != null;
	}

	/** What is asked before a rollback begins. */
	ModelAndView begin(DeploymentId id, Actor actor, Model model, @Nullable InvalidField fault, Locale locale) {
		Board board = this.register.board(id, actor);
		DeploymentHead head = board.head();
		head.require(Permission.GRANT, actor);
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("fired", this.runs.fired(id));
		List<PlanPart> plans = Plans.of(board).plans().stream().map(PlanPart::of).toList();
		model.addAttribute("plans", plans);
		model.addAttribute("rehearsed", this.rehearsed.last(head).orElse(null));
		ModelAndView page = new ModelAndView("runbook/begin", model.asMap());
		if (fault != null) {
			page.addObject("wrong", fault.field());
			page.addObject("problem", this.messages.getMessage(fault, locale));
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page;
	}

	private ModelAndView run(Board board, Run run, Actor actor, Model model, Locale locale) {
		RunPage page = RunPage.of(board.head(), run, Plans.of(board), this.clock.instant());
		model.addAttribute("page", page);
		model.addAttribute("rights", Rights.of(board.head(), actor));
		model.addAttribute("people", this.directory.membersOf(board.head().project().id()));
		model.addAttribute("proposed", run.open() ? this.notes.of(run, locale) : "");
		return new ModelAndView("runbook/run", model.asMap());
	}

}
