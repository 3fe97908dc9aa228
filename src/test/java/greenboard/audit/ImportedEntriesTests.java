package greenboard.audit;

import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import greenboard.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Data of the time before there were chains.
 */
class ImportedEntriesTests {

	private final UUID deployment = UUID.randomUUID();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
			TestDatabase.class);

	private DriverManagerDataSource owner;

	private JdbcClient jdbc;

	@BeforeEach
	void comesFromTheTimeBefore() {
		TestDatabase.Owner role = this.context.getBean(TestDatabase.Owner.class);
		this.owner = new DriverManagerDataSource(role.getJdbcUrl(), role.getUsername(), role.getPassword());
		this.jdbc = JdbcClient.create(this.owner);
		migrations().target("85").load().migrate();
		happened(null, 0, "2026-01-01T10:00:02Z", "person.added", "Kofi");
		happened(this.deployment, 1, "2026-01-01T10:00:05Z", "deployment.started", "4.2.0");
		happened(null, 0, "2026-01-01T10:00:01Z", "project.added", "Shop");
		happened(this.deployment, 2, "2026-01-01T10:00:04Z", "item.settled", "SEC-1 \"Flags\" are 😀");
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void takesEverythingOverInOrderAndChainsIt() {
		migrations().javaMigrations(new ImportedEntries()).load().migrate();

		AuditTrail trail = new AuditTrail(this.jdbc);
		assertThat(trail.verify(this.deployment).faults()).isEmpty();
		assertThat(trail.verify(AuditTrail.SYSTEM).faults()).isEmpty();
		assertThat(trail.of(this.deployment, 0, 9))
			.extracting(AuditEntry::sequence, AuditEntry::action, AuditEntry::subject, (entry) -> entry.at().toString())
			.containsExactly(tuple(1L, "deployment.started", "4.2.0", "2026-01-01T10:00:05Z"),
					tuple(2L, "item.settled", "SEC-1 \"Flags\" are 😀", "2026-01-01T10:00:05Z"));
		assertThat(trail.of(AuditTrail.SYSTEM, 0, 9)).extracting(AuditEntry::sequence, AuditEntry::action)
			.containsExactly(tuple(1L, "project.added"), tuple(2L, "person.added"));
		JsonNode said = JsonMapper.shared().readTree(trail.kept(this.deployment, 0, 1).get(0).bytes());
		assertThat(said.get("imported").asBoolean()).isTrue();
		assertThat(said.get("node").asString()).isEqualTo("unknown");
	}

	@Test
	void goesOnWhereItEnded() {
		migrations().javaMigrations(new ImportedEntries()).load().migrate();

		List<Object> head = this.jdbc.sql("select seq, at > now() - interval '1 minute' from lock_trail(?)")
			.param(this.deployment)
			.query((row, index) -> List.<Object>of(row.getLong(1), row.getBoolean(2)))
			.single();
		assertThat(head).containsExactly(2L, true);
	}

	@Test
	void neverDropsWhatWasNotTakenOver() {
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> migrations().load().migrate())
			.withMessageContaining("not everything that happened is in the trail");
		assertThat(this.jdbc.sql("select count(*) from audit_event").query(Long.class).single()).isEqualTo(4);
	}

	private FluentConfiguration migrations(JavaMigration... none) {
		return Flyway.configure().dataSource(this.owner).locations("classpath:db/migration").javaMigrations(none);
	}

	private void happened(UUID deployment, long sequence, String at, String action, String subject) {
		this.jdbc.sql("""
				insert into audit_event (deployment_id, sequence, at, actor_name, action, subject)
				values (cast(? as uuid), ?, cast(? as timestamptz), 'Sara', ?, ?)
				""")
			.param((deployment != null) ? deployment.toString() : null)
			.params(sequence, at, action, subject)
			.update();
	}

}
