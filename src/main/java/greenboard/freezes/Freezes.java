package greenboard.freezes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.freezes.Freeze.End;

/**
 * Reads freezes, each time in one statement. Environments are the same where only their
 * case differs, as in the list of deployments.
 */
@Component
class Freezes {

	/** How many are told of at a time; later ones follow once the first are over. */
	static final int AT_ONCE = 50;

	/** How many past ones are looked back on. */
	static final int LOOK_BACK = 50;

	private static final String CONCERNING = """
			select f.* from deployment d join environment_freeze f on lower(f.environment) = lower(d.environment)
			where d.id = ? and d.state in ('PLANNED', 'DECIDED') and f.over_at > ?
			order by f.starts_at, f.id limit
			""" + AT_ONCE;

	private final JdbcClient jdbc;

	Freezes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Running and coming ones of a deployment's environment, earliest first; none for one
	 * that has begun or ended, which they do not concern.
	 */
	List<Freeze> concerning(DeploymentId deployment, Instant now) {
		return this.jdbc.sql(CONCERNING)
			.params(deployment.value(), now.atOffset(ZoneOffset.UTC))
			.query(Freezes::freeze)
			.list();
	}

	/** Those that are not over, the next end first. */
	List<Freeze> ahead(Instant now) {
		return this.jdbc.sql("select * from environment_freeze where over_at > ? order by starts_at, id")
			.param(now.atOffset(ZoneOffset.UTC))
			.query(Freezes::freeze)
			.list();
	}

	/** Those that were over last, the latest first. */
	List<Freeze> past(Instant now) {
		return this.jdbc
			.sql("select * from environment_freeze where over_at <= ? order by over_at desc, id limit " + LOOK_BACK)
			.param(now.atOffset(ZoneOffset.UTC))
			.query(Freezes::freeze)
			.list();
	}

	/** Those of which not all open deployments know yet. */
	List<Freeze> toSpread() {
		return this.jdbc.sql("select * from environment_freeze where spread < revised order by id")
			.query(Freezes::freeze)
			.list();
	}

	/**
	 * One freeze.
	 * @throws FreezeNotFound when there is none of that id
	 */
	Freeze one(UUID id) {
		return this.jdbc.sql("select * from environment_freeze where id = ?")
			.param(id)
			.query(Freezes::freeze)
			.optional()
			.orElseThrow(FreezeNotFound::new);
	}

	private static Freeze freeze(ResultSet row, int index) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new Freeze(row.getObject("id", UUID.class), row.getString("environment"), time(row, "starts_at"),
				time(row, "ends_at"), ZoneId.of(row.getString("zone")), row.getString("reason"),
				row.getString("added_by_name"),
				(ended != null)
						? new End(ended.toInstant(), row.getString("ended_by_name"), row.getString("ended_reason"))
						: null,
				row.getInt("revised"));
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
