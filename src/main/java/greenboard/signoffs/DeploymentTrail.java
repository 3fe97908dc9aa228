package greenboard.signoffs;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.signed.Statement;

/**
 * Where a deployment's trail ends, by what is in it.
 */
@Component
class DeploymentTrail implements TrailPosition {

	private static final String NO_HASH = "0".repeat(64);

	private final JdbcClient jdbc;

	DeploymentTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Statement.Trail of(DeploymentId id) {
		long seq = this.jdbc.sql("select coalesce(max(sequence), 0) from audit_event where deployment_id = ?")
			.param(id.value())
			.query(Long.class)
			.single();
		return new Statement.Trail(seq, NO_HASH);
	}

	@Override
	public @Nullable String checkpoint() {
		return null;
	}

}
