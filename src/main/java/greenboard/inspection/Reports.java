package greenboard.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reports of all inspections that came to their end, whichever node made them.
 */
@Repository
class Reports {

	/** What the nodes have agreed on to name the inspection by. */
	static final long NUMBER = 0x6772_6565_6e6c_6f6fL;

	private final JdbcClient jdbc;

	Reports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the inspection for the present transaction.
	 * @return false when another one has it
	 */
	boolean tryTake() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(NUMBER).query(Boolean.class).single();
	}

	void add(Report report) {
		this.jdbc
			.sql("""
					insert into inspection (begun_at, ended_at, chains, entries, fault_count, faults) values (?, ?, ?, ?, ?, ?)
					""")
			.params(utc(report.begun()), utc(report.ended()), report.chains(), report.entries(), report.faultCount(),
					report.faults().toArray(String[]::new))
			.update();
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	/**
	 * The newest.
	 * @return the report, nothing before the first inspection
	 */
	Optional<Report> newest() {
		return this.jdbc.sql("select * from inspection order by id desc limit 1")
			.query((row, index) -> report(row))
			.optional();
	}

	private static Report report(ResultSet row) throws SQLException {
		return new Report(row.getObject("begun_at", OffsetDateTime.class).toInstant(),
				row.getObject("ended_at", OffsetDateTime.class).toInstant(), row.getLong("chains"),
				row.getLong("entries"), row.getLong("fault_count"),
				List.of((String[]) row.getArray("faults").getArray()));
	}

}
