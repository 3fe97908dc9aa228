package greenboard.decisions;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.board.Masthead;
import greenboard.credentials.Reauthentication;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.SignOffBook;
import greenboard.verdict.Assessment;

/**
 * Shows what an administrator would sign who breaks the glass.
 */
@Component
class BreakGlassPage {

	private final Register register;

	private final SignOffBook book;

	private final BreakGlassManagement management;

	private final Reauthentication reauthentication;

	private final Clock clock;

	BreakGlassPage(Register register, SignOffBook book, BreakGlassManagement management,
			Reauthentication reauthentication, Clock clock) {
		this.register = register;
		this.book = book;
		this.management = management;
		this.reauthentication = reauthentication;
		this.clock = clock;
	}

	/** Lets only administrators through, to an open deployment. */
	DeploymentHead require(DeploymentId id, Actor actor) {
		DeploymentHead head = this.register.head(id, actor);
		this.management.require(actor);
		head.require(Permission.GRANT, actor);
		return head;
	}

	ModelAndView show(DeploymentId id, @Nullable BreakGlassForm filled, Actor actor, HttpServletRequest request,
			Model model) {
		DeploymentHead head = require(id, actor);
		Assessment assessment = this.register.assessment(head);
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("rested", head.rested());
		model.addAttribute("blockers", assessment.blockers());
		model.addAttribute("possible", assessment.allowsBreakGlass());
		model.addAttribute("bytes", this.book.unsigned(id, assessment.blockers()));
		model.addAttribute("name", actor.name());
		model.addAttribute("form", (filled != null) ? filled : BreakGlassForm.offered(head, this.clock.instant()));
		model.addAttribute("fresh", filled == null);
		model.addAttribute("withPassword", this.reauthentication.asksForPassword(request));
		return new ModelAndView("decisions/break-glass", model.asMap());
	}

	/** What would be signed now. */
	RecordBytes present(DeploymentId id, Actor actor) {
		DeploymentHead head = require(id, actor);
		return this.book.unsigned(id, this.register.assessment(head).blockers());
	}

}
