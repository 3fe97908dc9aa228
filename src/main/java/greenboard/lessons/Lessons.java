package greenboard.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.imports.TemplateProposals.Proposed;
import greenboard.lessons.Lesson.Taken;

/**
 * What was made of what went wrong, once for each.
 */
@Component
class Lessons {

	private final JdbcClient jdbc;

	Lessons(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All of a deployment, in one statement.
	 * @param deployment the deployment
	 * @return the lessons that somebody has decided about
	 */
	@Transactional(readOnly = true)
	List<Lesson> of(DeploymentId deployment) {
		return this.jdbc.sql("select * from lesson where deployment_id = ?")
			.param(deployment.value())
			.query(Lessons::lesson)
			.list();
	}

	/**
	 * Keeps one, in the place of one that nothing came of.
	 * @param deployment the deployment
	 * @param lesson what was made of it
	 */
	void put(DeploymentId deployment, Lesson lesson) {
		Taken taken = lesson.taken();
		this.jdbc
			.sql("""
					insert into lesson (deployment_id, key, text, section, why, draft_id, item_key, reason, decided_by, decided_at)
					values (:deployment, :key, :text, :section, :why, :draft, :item, :reason, :by, :at)
					on conflict (deployment_id, key) do update set text = excluded.text, section = excluded.section,
					why = excluded.why, draft_id = excluded.draft_id, item_key = excluded.item_key,
					reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
					""")
			.param("deployment", deployment.value())
			.param("key", lesson.key())
			.param("text", (taken != null) ? taken.text() : null, Types.VARCHAR)
			.param("section", (taken != null) ? taken.section() : null, Types.VARCHAR)
			.param("why", (taken != null) ? taken.why() : null, Types.VARCHAR)
			.param("draft", (taken != null) ? taken.proposed().draft() : null, Types.OTHER)
			.param("item", (taken != null) ? taken.proposed().item() : null, Types.VARCHAR)
			.param("reason", lesson.reason(), Types.VARCHAR)
			.param("by", lesson.by())
			.param("at", lesson.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Lesson lesson(ResultSet row, int index) throws SQLException {
		return new Lesson(row.getString("key"), taken(row), row.getString("reason"), row.getString("decided_by"),
				row.getObject("decided_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable Taken taken(ResultSet row) throws SQLException {
		UUID draft = row.getObject("draft_id", UUID.class);
		return (draft != null) ? new Taken(row.getString("text"), row.getString("section"), row.getString("why"),
				new Proposed(draft, row.getString("item_key"))) : null;
	}

}
