package greenboard.decisions;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.SignOffRoleNotFound;

/**
 * What was signed by who broke the glass, byte for byte. Kept for good.
 */
@Component
class BreakGlassRecords {

	private final JdbcClient jdbc;

	BreakGlassRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Before the decision itself is in the history, in the same transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(UUID decision, DeploymentId deployment, RecordBytes bytes) {
		this.jdbc.sql("insert into break_glass_record (decision_id, deployment_id, record, digest) values (?, ?, ?, ?)")
			.params(decision, deployment.value(), bytes.value(), bytes.digest())
			.update();
	}

	/**
	 * What was signed.
	 * @param deployment the deployment
	 * @param decision the decision that broke the glass
	 * @return the bytes as they were signed
	 * @throws SignOffRoleNotFound when nothing of it was
	 */
	@Transactional(readOnly = true)
	RecordBytes of(DeploymentId deployment, UUID decision) {
		return this.jdbc.sql("select record from break_glass_record where deployment_id = ? and decision_id = ?")
			.params(deployment.value(), decision)
			.query((row, index) -> new RecordBytes(row.getBytes("record")))
			.optional()
			.orElseThrow(() -> new SignOffRoleNotFound(decision.toString()));
	}

}
