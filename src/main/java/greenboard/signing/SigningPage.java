package greenboard.signing;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.board.HistoryLine;
import greenboard.credentials.Reauthentication;
import greenboard.passkeys.PasskeyWitness;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.RoleStanding.Vote;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;

/**
 * Shows what would be signed, and what happened to the deployment while somebody looked
 * at it.
 */
@Component
class SigningPage {

	private static final int SHOWN = 50;

	private final Register register;

	private final SignOffBook book;

	private final SignOffPages pages;

	private final AuditTrail trail;

	private final Reauthentication reauthentication;

	private final PasskeyWitness passkeys;

	SigningPage(Register register, SignOffBook book, SignOffPages pages, AuditTrail trail,
			Reauthentication reauthentication, PasskeyWitness passkeys) {
		this.passkeys = passkeys;
		this.register = register;
		this.book = book;
		this.pages = pages;
		this.trail = trail;
		this.reauthentication = reauthentication;
	}

	/** Lets somebody through whose role it is. */
	void require(DeploymentId id, String role, Actor actor) {
		own(this.register.head(id, actor), role, actor);
	}

	private RoleLine own(DeploymentHead head, String role, Actor actor) {
		RoleLine line = this.pages.role(this.pages.roles(head, actor), role);
		head.require(Permission.SIGN_OFF, actor);
		if (!line.own()) {
			throw new NotAllowed(Permission.SIGN_OFF);
		}
		return line;
	}

	/** Who approved before is offered to approve again. */
	SignForm offered(DeploymentId id, String role, Actor actor) {
		DeploymentHead head = this.register.head(id, actor);
		RoleLine line = own(head, role, actor);
		Vote vote = line.ownVote();
		boolean again = vote != null && vote.signOff().meaning() == Meaning.APPROVE
				&& this.pages.sheet(head, line).blocking() == null;
		return again ? SignForm.again(Meaning.APPROVE) : SignForm.BLANK;
	}

	String show(DeploymentId id, String role, SignForm form, Actor actor, HttpServletRequest request, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		RoleLine line = own(head, role, actor);
		this.pages.show(head, List.of(line), actor, model);
		Sheet sheet = this.pages.sheet(head, line);
		boolean shown = form.digest() != null && form.seen() != null;
		boolean changed = shown && !sheet.digest().equals(form.digest());
		model.addAttribute("line", line);
		model.addAttribute("since", since(line, sheet));
		model.addAttribute("stranded",
				this.book.stranded(id, head.standings(), role, Objects.requireNonNull(actor.person())));
		model.addAttribute("sheet", sheet);
		model.addAttribute("seen", head.sequence());
		model.addAttribute("name", actor.name());
		model.addAttribute("earlier",
				this.book.all(id)
					.stream()
					.filter((signOff) -> signOff.role().equals(role) && signOff.person().equals(actor.person()))
					.toList());
		model.addAttribute("meanings", Meaning.values());
		confirm(id, line, actor, request, model);
		model.addAttribute("meanwhile", changed ? meanwhile(id, Objects.requireNonNull(form.seen())) : List.of());
		return "signing/sign";
	}

	/** What the signer approved before, where something differs from it. */
	private static @Nullable SignOff since(RoleLine line, Sheet sheet) {
		Vote vote = line.ownVote();
		return (vote != null && vote.signOff().meaning().approves() && !sheet.changes().isEmpty()) ? vote.signOff()
				: null;
	}

	private void confirm(DeploymentId id, RoleLine line, Actor actor, HttpServletRequest request, Model model) {
		boolean passkeyOnly = this.book.takesPasskey(id, line.role());
		model.addAttribute("passkeyOnly", passkeyOnly);
		model.addAttribute("hasPasskey", this.passkeys.knows(Objects.requireNonNull(actor.person())));
		model.addAttribute("withPassword", !passkeyOnly && this.reauthentication.asksForPassword(request));
	}

	private List<HistoryLine> meanwhile(DeploymentId id, long seen) {
		return this.trail.of(id.value(), seen, SHOWN).stream().map(HistoryLine::of).toList();
	}

}
