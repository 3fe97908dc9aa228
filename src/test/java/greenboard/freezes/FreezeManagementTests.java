package greenboard.freezes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.NotAllowed;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.audit.AuditEntry;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.Scene;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Windows closed, changed and ended, and what stands of that in the database at once.
 */
@SpringBootTest
@Import({ TestDatabase.class, StillClock.class, Scene.class, TestDecisions.class, TestFreezes.class, Harbour.class })
class FreezeManagementTests {

	private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

	private static final Instant TONIGHT = NOW.plus(Duration.ofHours(8));

	private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

	@Autowired
	private Harbour harbour;

	@Autowired
	private TestFreezes freezes;

	@Autowired
	private FreezeManagement management;

	@Autowired
	private Freezes stored;

	@Autowired
	private FreezeSpread spread;

	@Autowired
	private StillClock clock;

	@Autowired
	private JdbcClient jdbc;

	private String environment;

	@BeforeEach
	void begin() {
		this.clock.set(NOW);
		this.environment = this.harbour.environment();
	}

	@Test
	void workOpenDeploymentsOutAgainAtOnce() {
		DeploymentId go = this.harbour.deployment(this.environment, DeploymentState.DECIDED);
		DeploymentId ready = this.harbour.deployment(this.environment, DeploymentState.PLANNED);
		UUID freeze = this.freezes.freeze(this.environment, NOW, TONIGHT, "migration");
		assertThat(verdict(go)).isEqualTo(Verdict.HOLD);
		assertThat(verdict(ready)).isEqualTo(Verdict.HOLD);
		assertThat(this.harbour.newest(go).action()).isEqualTo("decision.ended");

		this.freezes.moveEnd(freeze, TONIGHT.plusSeconds(60));
		assertThat(words(ready)).contains("2026-12-01 20:01");
		this.freezes.end(freeze, "done early");

		assertThat(verdict(go)).isEqualTo(Verdict.READY);
		assertThat(verdict(ready)).isEqualTo(Verdict.READY);
		assertThat(this.stored.toSpread()).extracting(Freeze::id).doesNotContain(freeze);
	}

	@Test
	void leaveOneEntryInTheTrailOfEachDeploymentThatTheyConcern() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.PLANNED);
		DeploymentId other = this.harbour.deployment(this.harbour.environment(), DeploymentState.PLANNED);
		long before = this.harbour.newest(other).sequence();
		UUID freeze = this.freezes.freeze(this.environment, NOW, TONIGHT, "migration");
		assertThat(this.harbour.newest(id)).returns("freeze.added", AuditEntry::action)
			.returns("migration", AuditEntry::reason);
		long known = this.harbour.newest(id).sequence();
		this.spread.spread(this.stored.one(freeze));
		assertThat(this.harbour.newest(id).sequence()).isEqualTo(known);

		this.freezes.moveEnd(freeze, TONIGHT.plusSeconds(60));
		assertThat(this.harbour.newest(id).action()).isEqualTo("freeze.changed");
		this.freezes.end(freeze, "done early");
		assertThat(this.harbour.newest(id)).returns("freeze.ended", AuditEntry::action)
			.returns("done early", AuditEntry::reason);
		assertThat(this.harbour.newest(other).sequence()).isEqualTo(before);
	}

	@Test
	void areSpreadLaterWhereThatFailed() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.PLANNED);
		this.jdbc
			.sql("""
					insert into environment_freeze (id, environment, starts_at, ends_at, zone, reason, added_at, added_by_name)
					values (gen_random_uuid(), ?, ?::timestamptz, ?::timestamptz, 'UTC', 'cut off', now(), 'Amir')
					""")
			.params(this.environment, NOW.toString(), TONIGHT.toString())
			.update();
		assertThat(verdict(id)).isEqualTo(Verdict.READY);
		this.spread.catchUp();

		assertThat(verdict(id)).isEqualTo(Verdict.HOLD);
		assertThat(this.stored.toSpread()).extracting(Freeze::environment).doesNotContain(this.environment);
	}

	@Test
	void areClosedByAdministratorsOnly() {
		UUID freeze = this.freezes.freeze(this.environment, NOW, TONIGHT, "migration");

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.add(window(this.environment, NOW, TONIGHT, "mine"), this.harbour.lead));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.moveEnd(freeze, TONIGHT.plusSeconds(60), LISBON, this.harbour.lead));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.end(freeze, "mine", this.harbour.lead));
		assertThat(this.stored.one(freeze).end()).isNull();
	}

	@Test
	void leaveEntriesInTheSystemsTrail() {
		UUID freeze = this.freezes.freeze(this.environment, NOW, TONIGHT, "migration");
		this.freezes.moveEnd(freeze, TONIGHT.plusSeconds(60));
		this.freezes.moveEnd(freeze, TONIGHT.plusSeconds(60));
		this.freezes.end(freeze, "done early");

		String before = "2026-12-01 12:00 to 2026-12-01 20:00 (Europe/Lisbon)";
		String after = "2026-12-01 12:00 to 2026-12-01 20:01 (Europe/Lisbon)";
		assertThat(this.harbour.about(freeze))
			.extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::actorName, AuditEntry::before,
					AuditEntry::after, AuditEntry::reason)
			.containsExactly(tuple("freeze.ended", this.environment, "Amir", after, null, "done early"),
					tuple("freeze.changed", this.environment, "Amir", before, after, null),
					tuple("freeze.added", this.environment, "Amir", null, before, "migration"));
	}

	@Test
	void takeAnEndThatLiesBehindTheBeginningAndIsNotOver() {
		expect("to", Fault.NOT_AFTER, window(this.environment, TONIGHT, TONIGHT, "why"));
		expect("to", Fault.OVER, window(this.environment, NOW.minusSeconds(60), NOW, "why"));
		expect("to", Fault.OUT_OF_RANGE, window(this.environment, NOW, Instant.parse("2201-01-01T00:00:00Z"), "why"));
		expect("from", Fault.OUT_OF_RANGE, window(this.environment, Instant.EPOCH, TONIGHT, "why"));
		expect("environment", Fault.MISSING, window(" ", NOW, TONIGHT, "why"));
		expect("reason", Fault.MISSING, window(this.environment, NOW, TONIGHT, " "));
		expect("reason", Fault.TOO_LONG, window(this.environment, NOW, TONIGHT, "x".repeat(1001)));
	}

	@Test
	void areEndedForAReason() {
		UUID freeze = this.freezes.freeze(this.environment, NOW, TONIGHT, "migration");

		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.end(freeze, " ", TestFreezes.ADMINISTRATOR))
			.returns("reason", InvalidField::field);
		assertThat(this.stored.one(freeze).end()).isNull();
	}

	@Test
	void stayAsTheyAreOnceTheyAreOver() {
		UUID freeze = this.freezes.freeze(this.environment, NOW, TONIGHT, "migration");
		this.clock.set(TONIGHT);

		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.freezes.end(freeze, "late"))
			.returns(Reason.FREEZE_OVER, NotPossible::reason);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.freezes.moveEnd(freeze, TONIGHT.plusSeconds(60)))
			.returns(Reason.FREEZE_OVER, NotPossible::reason);
	}

	@Test
	void areCalledOffBeforeTheyBegin() {
		DeploymentId id = this.harbour.deployment(this.environment, DeploymentState.DECIDED);
		UUID freeze = this.freezes.freeze(this.environment, TONIGHT, TONIGHT.plusSeconds(60), "migration");
		this.freezes.end(freeze, "put off");
		this.clock.set(TONIGHT);

		assertThat(verdict(id)).isEqualTo(Verdict.GO);
		assertThat(this.stored.one(freeze)).returns(true, Freeze::calledOff)
			.returns(Freeze.Phase.PAST, (past) -> past.phase(NOW));
	}

	private void expect(String field, Fault fault, FreezeWindow window) {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.add(window, TestFreezes.ADMINISTRATOR))
			.returns(field, InvalidField::field)
			.returns(fault, InvalidField::fault);
	}

	private static FreezeWindow window(@Nullable String environment, Instant from, Instant to, String reason) {
		return new FreezeWindow(environment, from, to, LISBON, reason);
	}

	/** As it is stored, whoever looks. */
	private Verdict verdict(DeploymentId id) {
		return Verdict.valueOf(this.jdbc.sql("select verdict from deployment where id = ?")
			.param(id.value())
			.query(String.class)
			.single());
	}

	private String words(DeploymentId id) {
		return this.harbour.blockers(id).get(0).words().toString();
	}

}
