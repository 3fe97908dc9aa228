package greenboard.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.signoffs.Approver;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.RoleStanding;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.SignOffRole;
import greenboard.signoffs.Signature;

/**
 * Signs demo deployments as the approvers would, each for the roles that they hold.
 */
@Component
@Profile("demo")
class DemoSignatures {

	private final Register register;

	private final SignOffBook book;

	private final SignOffManagement signOffs;

	private final DemoCast cast;

	DemoSignatures(Register register, SignOffBook book, SignOffManagement signOffs, DemoCast cast) {
		this.register = register;
		this.book = book;
		this.signOffs = signOffs;
		this.cast = cast;
	}

	/**
	 * Approves for every role of somebody that nobody has signed for yet.
	 */
	void approve(DeploymentId id, When when, DemoPerson person, @Nullable String comment) {
		for (SignOffRole role : open(id, person)) {
			if (role.when() == when) {
				sign(id, role.key(), Signature.of(Meaning.APPROVE, comment, digest(id, role.key())), person);
			}
		}
	}

	void reject(DeploymentId id, String role, String reason, DemoPerson person) {
		sign(id, role, Signature.of(Meaning.REJECT, reason, digest(id, role)), person);
	}

	/**
	 * Signs as somebody wants to.
	 */
	void sign(DeploymentId id, String role, Signature signature, DemoPerson person) {
		this.signOffs.sign(id, role, signature, this.cast.actor(person));
	}

	/**
	 * The digest of what a role would sign now.
	 */
	String digest(DeploymentId id, String role) {
		return this.book.present(id, role).bytes().digest();
	}

	private List<SignOffRole> open(DeploymentId id, DemoPerson person) {
		Actor actor = this.cast.actor(person);
		DeploymentHead head = this.register.head(id, actor);
		Approver approver = this.book.approvers(head.project().id())
			.stream()
			.filter((one) -> one.id().equals(actor.person()))
			.findFirst()
			.orElseThrow();
		return this.book.roles(id, head.standings())
			.stream()
			.filter((standing) -> standing.votes().isEmpty())
			.map(RoleStanding::role)
			.filter(approver::holds)
			.toList();
	}

}
