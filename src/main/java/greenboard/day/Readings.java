package greenboard.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.acts.DeploymentId;

/**
 * Who read which items out, as long as these are still the same.
 */
@Component
class Readings {

	private final JdbcClient jdbc;

	Readings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was read out of a deployment and was not changed since, in one statement.
	 * @param deployment the deployment
	 * @return the readings
	 */
	List<Reading> of(DeploymentId deployment) {
		return this.jdbc.sql("""
				select i.key, r.version, r.reader_id, r.reader_name, r.read_at
				from item_reading r join item i on i.id = r.item_id and i.version = r.version
				where r.deployment_id = ?
				""").param(deployment.value()).query(Readings::reading).list();
	}

	/**
	 * An item as it is now.
	 * @param deployment the deployment
	 * @param key its key
	 * @return its words and its version
	 */
	Optional<Read> item(DeploymentId deployment, String key) {
		return this.jdbc
			.sql("""
					select id, text, version, leaf and linked is null as settable from item where deployment_id = ? and key = ?
					""")
			.params(deployment.value(), key)
			.query((row, index) -> new Read(row.getObject("id", UUID.class), row.getString("text"),
					row.getInt("version"), row.getBoolean("settable")))
			.optional();
	}

	void keep(DeploymentId deployment, Read item, PersonId reader, String name, Instant at) {
		this.jdbc.sql("""
				insert into item_reading (item_id, deployment_id, version, reader_id, reader_name, read_at)
				values (?, ?, ?, ?, ?, ?)
				on conflict (item_id) do update set version = excluded.version, reader_id = excluded.reader_id,
					reader_name = excluded.reader_name, read_at = excluded.read_at
				""")
			.params(item.id(), deployment.value(), item.version(), reader.value(), name, at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Whether a project asks that reader and doer differ.
	 * @param project the project
	 * @return what its settings say
	 */
	boolean differ(ProjectId project) {
		return this.jdbc.sql("select reader_differs from project where id = ?")
			.param(project.value())
			.query(Boolean.class)
			.single();
	}

	private static Reading reading(ResultSet row, int index) throws SQLException {
		return new Reading(row.getString("key"), row.getInt("version"),
				new PersonId(row.getObject("reader_id", UUID.class)), row.getString("reader_name"),
				row.getObject("read_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * An item to be read out.
	 *
	 * @param id its id
	 * @param text its words, inline Markdown
	 * @param version its version
	 * @param settable whether people settle it
	 */
	record Read(UUID id, String text, int version, boolean settable) {
	}

}
