package greenboard.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.Race;
import greenboard.StatementLog;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.Scene;
import greenboard.register.Register;
import greenboard.rollback.TriggerAlert.Effect;
import greenboard.rollback.Triggers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same alerts again and again hold nobody up.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, StatementLog.class })
class RepeatedAlertsTests {

	private static final String TRIGGERS = """
			triggers:
			  - {key: errors, text: "Error rate > 5% for 5 minutes"}
			---
			""";

	/** Which triggers are meant, and which of the alerts came already. */
	private static final int STATEMENTS = 2;

	@Autowired
	private Scene scene;

	@Autowired
	private AlertIntake intake;

	@Autowired
	private Triggers triggers;

	@Autowired
	private Register register;

	@Autowired
	private DeploymentActs acts;

	@Autowired
	private StatementLog statements;

	@Autowired
	private JdbcClient jdbc;

	private Actor carl;

	private DeploymentId id;

	@BeforeEach
	void startsADeployment() {
		this.carl = this.scene.person("Carl", MemberRole.CONTRIBUTOR);
		String source = Scene.CHECKLIST.formatted("repeated-" + UUID.randomUUID())
			.replaceFirst("---\n\n", TRIGGERS + "\n");
		this.id = this.scene.deployment(this.scene.template(source), Actor.SYSTEM);
	}

	@Test
	void costTwoStatementsEachHoweverManyTheyAreAndLockNoDeployment() {
		List<IncomingAlert> thousand = IntStream.range(0, 1000).mapToObj((number) -> alert("f" + number)).toList();
		assertThat(this.intake.take(thousand, this.carl)).contains(Effect.FIRED, Effect.NOTED);
		long sequence = sequence();

		List<String> again = this.statements.duringOwn(() -> this.intake.take(thousand, this.carl));
		List<String> single = this.statements.duringOwn(() -> this.intake.take(List.of(thousand.get(7)), this.carl));

		assertThat(again).hasSize(STATEMENTS).noneMatch(RepeatedAlertsTests::locks);
		assertThat(single).hasSize(STATEMENTS).noneMatch(RepeatedAlertsTests::locks);
		assertThat(sequence()).isEqualTo(sequence);
		assertThat(kept()).isEqualTo(1000);
	}

	@Test
	void areAnsweredWhileSomebodyElseHoldsTheDeploymentsLock() {
		List<IncomingAlert> alerts = List.of(alert("f1"));
		this.intake.take(alerts, this.carl);
		CyclicBarrier locked = new CyclicBarrier(2);
		CyclicBarrier answered = new CyclicBarrier(2);
		AtomicReference<List<Effect>> effects = new AtomicReference<>(List.of());
		try (Race race = new Race()) {
			List<Object> came = race
				.together(() -> this.acts.act(this.id, Permission.SETTLE, this.carl, (deployment) -> {
					Race.await(locked);
					Race.await(answered);
					return "done";
				}), () -> {
					Race.await(locked);
					effects.set(this.intake.take(alerts, this.carl));
					Race.await(answered);
					return "answered";
				});
			assertThat(came).containsExactly("done", "answered");
		}
		assertThat(effects.get()).containsExactly(Effect.SEEN);
	}

	@Test
	void fireOnceWhenTwoAlertmanagersSendTheSameAtTheSameTime() {
		List<IncomingAlert> alerts = List.of(alert("f1"));
		try (Race race = new Race()) {
			List<Object> came = race.together(() -> this.intake.take(alerts, this.carl),
					() -> this.intake.take(alerts, this.carl), () -> this.intake.take(alerts, this.carl));
			assertThat(came).containsExactlyInAnyOrder(List.of(Effect.FIRED), List.of(Effect.SEEN),
					List.of(Effect.SEEN));
		}
		assertThat(this.triggers.one(this.id, "errors").fired()).isTrue();
		assertThat(kept()).isEqualTo(1);
	}

	@Test
	void matchNothingAtTheSameCost() {
		List<IncomingAlert> strays = List
			.of(IncomingAlert.of("s1", Instant.EPOCH, false, Map.of("alertname", "Elsewhere"), null, null));
		this.intake.take(strays, this.carl);

		assertThat(this.statements.duringOwn(() -> this.intake.take(strays, this.carl))).hasSize(1);
	}

	private IncomingAlert alert(String fingerprint) {
		return IncomingAlert.of(fingerprint, Instant.parse("2027-01-01T10:00:00Z"), false, Map.of("alertname",
				"ErrorRate", "greenboard_deployment", this.id.toString(), "greenboard_trigger", "errors"), null, null);
	}

	private static boolean locks(String sql) {
		return sql.toLowerCase().matches("(?s).*for (no key )?update.*");
	}

	private long sequence() {
		return this.register.head(this.id, Actor.SYSTEM).sequence();
	}

	private int kept() {
		return this.jdbc.sql("select count(*) from trigger_alert where deployment_id = ?")
			.param(this.id.value())
			.query(Integer.class)
			.single();
	}

}
