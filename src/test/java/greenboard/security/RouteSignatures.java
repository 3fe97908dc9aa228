package greenboard.security;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.Signature;

/**
 * A signature in each of two deployments that ask for the same role.
 */
@TestComponent
class RouteSignatures {

	static final String TITLE = "Security Officer";

	private static final String ROLE = "security-officer";

	private final SignOffManagement management;

	private final SignOffBook book;

	RouteSignatures(SignOffManagement management, SignOffBook book) {
		this.management = management;
		this.book = book;
	}

	void give(RouteIds ids, DeploymentId own, Actor approver, DeploymentId foreign, Actor other) {
		ids.put("deployments/sign-offs", ROLE, null);
		ids.put("signatures", sign(own, approver), sign(foreign, other));
	}

	private UUID sign(DeploymentId id, Actor approver) {
		String digest = this.book.present(id, ROLE).bytes().digest();
		return this.management.sign(id, ROLE, Signature.of(Meaning.REJECT, "no", digest), approver);
	}

}
