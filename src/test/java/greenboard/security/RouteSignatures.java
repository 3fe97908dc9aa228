package greenboard.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.Signature;
import greenboard.verdict.Decision;
import greenboard.verdict.Rested;

/**
 * A signature in each of two deployments that ask for the same role, and a broken glass.
 */
@TestComponent
class RouteSignatures {

	static final String TITLE = "Security Officer";

	private static final String ROLE = "security-officer";

	private final SignOffManagement management;

	private final SignOffBook book;

	private final JdbcClient jdbc;

	RouteSignatures(SignOffManagement management, SignOffBook book, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.management = management;
		this.book = book;
	}

	void give(RouteIds ids, DeploymentId own, Actor approver, DeploymentId foreign, Actor other) {
		ids.put("deployments/sign-offs", ROLE, null);
		for (String path : List.of("", "/record.json")) {
			// administrators, to whom no deployment is foreign
			ids.put("/deployments/{id}/break-glass" + path + " deployments", own.value(), null);
		}
		ids.put("decisions", breakGlass(own), breakGlass(foreign));
		ids.put("signatures", sign(own, approver), sign(foreign, other));
	}

	/** A go of long ago. */
	private UUID breakGlass(DeploymentId id) {
		RecordBytes bytes = this.book.unsigned(id, List.of());
		Decision decision = new Decision(UUID.randomUUID(), Decision.Kind.BREAK_GLASS, Instant.EPOCH, UUID.randomUUID(),
				"Ada", Instant.EPOCH.plusSeconds(60), "It burnt",
				new Rested(null, null, null, 1, "1.0", null, "shop@1"), List.of(), bytes.digest());
		this.jdbc
			.sql("""
					with taken as (insert into decision (id, deployment_id, position, kind, decided_at, valid_until, content,
							ended_at, ended_by, ended_why)
						values (:decision, :deployment, 1, 'BREAK_GLASS', now(), now(), :content::jsonb, now(), 'Greenboard', 'over'))
					insert into break_glass_record (decision_id, deployment_id, record, digest)
					values (:decision, :deployment, :record, :digest)
					""")
			.param("decision", decision.id())
			.param("deployment", id.value())
			.param("content", JsonMapper.builder().build().writeValueAsString(decision))
			.param("record", bytes.value())
			.param("digest", bytes.digest())
			.update();
		return decision.id();
	}

	private UUID sign(DeploymentId id, Actor approver) {
		String digest = this.book.present(id, ROLE).bytes().digest();
		return this.management.sign(id, ROLE, Signature.of(Meaning.REJECT, "no", digest), approver);
	}

}
