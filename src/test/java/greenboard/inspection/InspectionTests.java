package greenboard.inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.Settling;
import greenboard.checkpoints.Checkpoints;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.readiness.Status;
import greenboard.status.StatusTexts;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "greenboard.checkpoint-every=PT24H")
@Import({ TestDatabase.class, Scene.class, Keyring.class, TestAccounts.class })
class InspectionTests {

	@Autowired
	private Inspection inspection;

	@Autowired
	private Reports reports;

	@Autowired
	private InspectionCheck check;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Keyring keyring;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcConnectionDetails database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ScheduledTaskHolder schedule;

	private List<UUID> deployments;

	/** The chains are gone through in the order of their ids. */
	@BeforeEach
	void threeDeployments() throws SQLException {
		this.deployments = Stream.generate(this.scene::deployment).limit(3).peek((id) -> {
			this.items.settle(id, Settling.of("BLD-1", Status.DONE, null), Actor.SYSTEM);
			this.items.settle(id, Settling.of("BLD-2", Status.FAILED, "because"), Actor.SYSTEM);
		}).map((id) -> id.value()).sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
		this.keyring.key(this.scene.person("Aiko"));
		this.checkpoints.seal();
		tamper("truncate inspection");
	}

	@Test
	void findsNothingWhereNothingWasChanged() {
		Report report = this.inspection.inspect().orElseThrow();

		assertThat(report.faults()).isEmpty();
		assertThat(report.entries()).isEqualTo(count("trail_entry")).isPositive();
		assertThat(report.chains()).isEqualTo(count("trail_head")).isGreaterThan(3);
		assertThat(this.reports.newest().orElseThrow()).usingRecursiveComparison()
			.ignoringFields("begun", "ended")
			.isEqualTo(report);
		assertThat(StatusTexts.of(this.check.look()))
			.startsWith("Fine: All holds: %d entries of %d chains, ".formatted(report.entries(), report.chains()));
	}

	@Test
	void goesOnBehindAChainThatIsDamaged() throws SQLException {
		String entry = "trail_entry where chain = '%s' and seq = 2".formatted(this.deployments.get(0));
		String bytes = this.jdbc.sql("select encode(bytes, 'hex') from " + entry).query(String.class).single();
		tamper("update trail_entry set bytes = 'x' where chain = '%s' and seq = 2".formatted(this.deployments.get(0)),
				"update item set state = 'OPEN' where deployment_id = '%s' and key = 'BLD-2'"
					.formatted(this.deployments.get(2)));

		Report report = this.inspection.inspect().orElseThrow();

		tamper("update trail_entry set bytes = decode('%s', 'hex') where chain = '%s' and seq = 2".formatted(bytes,
				this.deployments.get(0)),
				"update item set state = 'FAILED' where deployment_id = '%s' and key = 'BLD-2'"
					.formatted(this.deployments.get(2)));
		String damaged = "Deployment " + this.deployments.get(0) + ": ";
		String changed = "Deployment " + this.deployments.get(2) + ": ";
		assertThat(report.faults()).hasSize(6)
			.contains(damaged + "entry 2 has another hash than its bytes", damaged + "entry 2 cannot be read",
					damaged + "where it leads could not be told",
					changed + "BLD-2 is stored as OPEN, and its trail leads to FAILED",
					changed + "The stored tallies are not those of the items")
			.last()
			.asString()
			.startsWith("The log: The entry that is leaf ");
		assertThat(report.chains()).isEqualTo(count("trail_head"));
		assertThat(StatusTexts.of(this.check.look())).startsWith("Act now: 6 things do not hold, ")
			.contains("The first is: " + damaged + "entry 2");
		assertThat(this.inspection.inspect().orElseThrow().faults()).isEmpty();
	}

	@Test
	void findsAPasskeyThatWasPutInThePlaceOfAnother() throws SQLException {
		this.keyring.key(this.scene.person("Bo"));
		tamper("create table kept as table passkey",
				"update passkey k set public_key = (select o.public_key from passkey o where o.id <> k.id limit 1) where id = (select max(id::text)::uuid from passkey)");

		Report report = this.inspection.inspect().orElseThrow();

		tamper("update passkey p set public_key = k.public_key from kept k where k.id = p.id", "drop table kept");
		assertThat(report.faults()).singleElement()
			.asString()
			.matches("The system's chain: The passkey [\\w-]+ is not the one that was enrolled");
	}

	@Test
	void findsRolesThatNobodyWasGiven() throws SQLException {
		Actor cleo = this.accounts.member("Cleo", this.scene.project(), MemberRole.VIEWER);
		Actor dina = this.accounts.member("Dina", this.scene.project(), MemberRole.VIEWER);
		tamper("update member set roles = '{LEAD}' where person_id = '%s'".formatted(cleo.id()),
				"delete from member where person_id = '%s'".formatted(dina.id()));

		Report report = this.inspection.inspect().orElseThrow();

		tamper("update member set roles = '{VIEWER}' where person_id = '%s'".formatted(cleo.id()),
				"insert into member (project_id, person_id, roles) values ('%s', '%s', '{VIEWER}')"
					.formatted(this.scene.project().value(), dina.id()));
		String words = "The system's chain: The roles of member %s/%s are not those that were given";
		assertThat(report.faults()).containsExactlyInAnyOrder(words.formatted(this.scene.project().value(), cleo.id()),
				words.formatted(this.scene.project().value(), dina.id()));
		assertThat(this.inspection.inspect().orElseThrow().faults()).isEmpty();
	}

	@Test
	void leavesItToTheNodeThatIsAtIt() throws SQLException {
		try (Connection node = TestDatabase.withoutLimits(this.database);
				Statement statement = node.createStatement()) {
			statement.execute("select pg_advisory_lock(%d)".formatted(Reports.NUMBER));

			assertThat(this.inspection.inspect()).isEmpty();
		}
		assertThat(this.reports.newest()).isEmpty();
	}

	@Test
	void saysWhenItWasNotDone() {
		assertThat(StatusTexts.of(this.check.look())).startsWith("To know: Nothing has been inspected yet.");

		Instant then = Instant.parse("2026-11-24T04:00:10Z");
		this.reports.add(new Report(then, then, 2, 1, 0, List.of()));
		Clock later = Clock.fixed(then.plus(Duration.ofHours(51)), ZoneOffset.UTC);
		assertThat(StatusTexts.of(new InspectionCheck(this.reports, later).look()))
			.startsWith("Needs attention: All held, 1 entry, but the last time was 24 Nov 2026, 04:00 UTC.");
		assertThat(StatusTexts.of(new InspectionCheck(this.reports, Clock.fixed(then, ZoneOffset.UTC)).look()))
			.startsWith("Fine: All holds: 1 entry of 2 chains, 24 Nov 2026, 04:00 UTC.");
	}

	@Test
	void isDoneEveryNight() {
		assertThat(this.schedule.getScheduledTasks()).extracting(ScheduledTask::getTask)
			.filteredOn((task) -> task.toString().contains("greenboard.inspection"))
			.singleElement()
			.isInstanceOfSatisfying(CronTask.class,
					(task) -> assertThat(task.getExpression()).isEqualTo("0 0 4 * * *"));
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private void tamper(String... statements) throws SQLException {
		try (Connection connection = TestDatabase.withoutLimits(this.database);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
