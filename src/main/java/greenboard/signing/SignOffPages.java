package greenboard.signing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.board.Masthead;
import greenboard.register.DeploymentHead;
import greenboard.signed.Difference;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;
import greenboard.signoffs.Approver;
import greenboard.signoffs.RoleStanding.Vote;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffRoleNotFound;
import greenboard.verdict.Blocker;
import greenboard.verdict.Standings;

/**
 * Puts together what the pages of roles and signatures show.
 */
@Component
class SignOffPages {

	private static final int LATEST = 500;

	private final SignOffBook book;

	private final AuditTrail trail;

	SignOffPages(SignOffBook book, AuditTrail trail) {
		this.book = book;
		this.trail = trail;
	}

	/** All roles of a deployment as somebody sees them. */
	List<RoleLine> roles(DeploymentHead head, Actor actor) {
		List<Approver> approvers = this.book.approvers(head.project().id());
		return this.book.roles(head.id(), head.standings())
			.stream()
			.map((standing) -> RoleLine.of(head.id(), standing, approvers, actor.person()))
			.toList();
	}

	/** One of them. */
	RoleLine role(List<RoleLine> roles, String key) {
		return roles.stream()
			.filter((line) -> line.role().key().equals(key))
			.findFirst()
			.orElseThrow(() -> new SignOffRoleNotFound(key));
	}

	/** What the pages of roles share. */
	void show(DeploymentHead head, List<RoleLine> roles, Actor actor, Model model) {
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("project", head.project());
		model.addAttribute("roles", roles);
		model.addAttribute("signed", roles.stream().anyMatch((line) -> !line.votes().isEmpty()));
		model.addAttribute("manage", head.open() && actor.may(Permission.MANAGE, head.project().id()));
	}

	/** Why a role, or any role, cannot be signed; nothing once it has ended. */
	List<Blocker> vacant(DeploymentHead head, @Nullable String place) {
		Standings standings = head.standings();
		return !head.open() ? List.of()
				: Stream.concat(standings.blockers().stream(), standings.closing().stream())
					.filter((blocker) -> blocker.ofSlot() && (place == null || blocker.href().equals(place)))
					.toList();
	}

	/** What the role would sign now, beside what was signed for it. */
	Sheet sheet(DeploymentHead head, RoleLine line) {
		SignedRecord present = this.book.present(head.id(), line.role().key());
		return Sheet.of(present, changes(head, line.compared(), present));
	}

	private List<ChangeLine> changes(DeploymentHead head, @Nullable Vote vote, SignedRecord present) {
		if (vote == null) {
			return List.of();
		}
		List<Difference> differences = this.book.since(head.id(), vote.signOff(), present).all();
		Map<String, AuditEntry> latest = differences.isEmpty() ? Map.of() : latest(head, vote);
		Set<String> items = present.items().stream().map(SignedItem::key).collect(Collectors.toSet());
		return differences.stream()
			.map((difference) -> ChangeLine.of(difference, items.contains(difference.subject()),
					latest.get(difference.subject())))
			.sorted(Comparator.comparing((ChangeLine line) -> !line.difference().worse()))
			.toList();
	}

	/** What happened last to each thing since a signature: the trail's order counts. */
	private Map<String, AuditEntry> latest(DeploymentHead head, Vote vote) {
		Map<String, AuditEntry> latest = new HashMap<>();
		this.trail.newest(head.id().value(), Long.MAX_VALUE, LATEST)
			.stream()
			.takeWhile((entry) -> !isOf(entry, vote.signOff()))
			.filter((entry) -> entry.subjectKey() != null)
			.forEach((entry) -> latest.putIfAbsent(entry.subjectKey(), entry));
		return latest;
	}

	private static boolean isOf(AuditEntry entry, SignOff signOff) {
		return entry.action().startsWith("sign-off.") && signOff.person().value().equals(entry.actorId())
				&& entry.subject().equals(signOff.roleTitle()) && ("sha256:" + signOff.digest()).equals(entry.after());
	}

}
