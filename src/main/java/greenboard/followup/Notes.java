package greenboard.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.followup.Note.Resolution;

/**
 * What was noticed after each deployment.
 */
@Component
class Notes {

	private final JdbcClient jdbc;

	Notes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A deployment's notes, in one statement.
	 * @param deployment the deployment
	 * @return the notes in the order in which they were written
	 */
	@Transactional(readOnly = true)
	List<Note> of(DeploymentId deployment) {
		return this.jdbc.sql("select * from follow_up_note where deployment_id = ? order by number")
			.param(deployment.value())
			.query(Notes::note)
			.list();
	}

	/**
	 * Adds a note.
	 * @param deployment the deployment
	 * @param note the note, still open
	 */
	void add(DeploymentId deployment, Note note) {
		this.jdbc.sql("""
				insert into follow_up_note (deployment_id, number, text, severity, written_by, written_at)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(deployment.value(), note.number(), note.text(), note.severity().name(), note.by(),
					note.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Keeps how a note was resolved.
	 * @param deployment the deployment
	 * @param number the note's number
	 * @param resolution how, null when it is open again
	 */
	void keep(DeploymentId deployment, int number, @Nullable Resolution resolution) {
		this.jdbc.sql("""
				update follow_up_note set resolution = :text, resolved_by = :by, resolved_at = :at
				where deployment_id = :deployment and number = :number
				""")
			.param("text", (resolution != null) ? resolution.text() : null, Types.VARCHAR)
			.param("by", (resolution != null) ? resolution.by() : null, Types.VARCHAR)
			.param("at", (resolution != null) ? resolution.at().atOffset(ZoneOffset.UTC) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.param("deployment", deployment.value())
			.param("number", number)
			.update();
	}

	private static Note note(ResultSet row, int index) throws SQLException {
		OffsetDateTime resolved = row.getObject("resolved_at", OffsetDateTime.class);
		return new Note(row.getInt("number"), row.getString("text"), Severity.valueOf(row.getString("severity")),
				row.getString("written_by"), row.getObject("written_at", OffsetDateTime.class).toInstant(),
				(resolved != null) ? new Resolution(row.getString("resolution"), row.getString("resolved_by"),
						resolved.toInstant()) : null);
	}

}
