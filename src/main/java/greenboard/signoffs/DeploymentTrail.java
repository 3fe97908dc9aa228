package greenboard.signoffs;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.canonical.Sha256;
import greenboard.signed.Statement;

/**
 * Reads where a deployment's trail ends from its chain.
 */
@Component
class DeploymentTrail implements TrailPosition {

	private static final Statement.Trail EMPTY = new Statement.Trail(0, "00".repeat(Sha256.LENGTH));

	private final AuditTrail trail;

	DeploymentTrail(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	public Statement.Trail of(DeploymentId id) {
		return this.trail.head(id.value()).map((head) -> new Statement.Trail(head.seq(), head.hash())).orElse(EMPTY);
	}

	@Override
	public @Nullable String checkpoint() {
		return null;
	}

}
