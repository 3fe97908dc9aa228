package greenboard.signoffs;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.canonical.Sha256;
import greenboard.checkpoints.Checkpoints;
import greenboard.signed.Statement;

/**
 * Reads where a deployment's trail ends from its chain, and the newest checkpoint from
 * the log.
 */
@Component
class DeploymentTrail implements TrailPosition {

	private static final Statement.Trail EMPTY = new Statement.Trail(0, "00".repeat(Sha256.LENGTH));

	private final AuditTrail trail;

	private final Checkpoints checkpoints;

	DeploymentTrail(AuditTrail trail, Checkpoints checkpoints) {
		this.trail = trail;
		this.checkpoints = checkpoints;
	}

	@Override
	public Statement.Trail of(DeploymentId id) {
		return this.trail.head(id.value()).map((head) -> new Statement.Trail(head.seq(), head.hash())).orElse(EMPTY);
	}

	@Override
	public @Nullable String checkpoint() {
		return this.checkpoints.stored().orElse(null);
	}

}
