package greenboard.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.register.Register;
import greenboard.rollback.Trigger;
import greenboard.rollback.Triggers;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A real Alertmanager, with the configuration that the page shows, posts to the running
 * application.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.hikari.connection-timeout=500",
				"spring.datasource.hikari.validation-timeout=400" })
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class AlertmanagerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final Instant BEGAN = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

	private static final Instant ENDED = BEGAN.plusSeconds(30);

	private static final String TRIGGERS = """
			triggers:
			  - {key: errors, text: "Error rate > 5% for 5 minutes"}
			---
			""";

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Triggers triggers;

	@Autowired
	private Register register;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	private ProjectSummary project;

	private DeploymentId id;

	private RunningAlertmanager alertmanager;

	@BeforeEach
	void startsAnAlertmanager() throws IOException, InterruptedException {
		Actor mira = this.scene.person("Mira", MemberRole.MANAGER);
		String source = Scene.CHECKLIST.formatted("alerts-" + UUID.randomUUID())
			.replaceFirst("---\n\n", TRIGGERS + "\n");
		this.id = this.scene.deployment(this.scene.template(source), mira);
		this.project = this.register.head(this.id, Actor.SYSTEM).project();
		writeToken(this.accounts.bearer(this.project, Scope.SETTLE));
		this.alertmanager = RunningAlertmanager.start(this.directory, configuration());
	}

	@AfterEach
	void stopsIt() throws InterruptedException {
		this.alertmanager.close();
	}

	@Test
	void armsFiresAndAnnotatesOverTheRealPath() throws IOException, InterruptedException {
		this.alertmanager.amtool(snippets().test());
		await().atMost(PATIENCE).until(() -> trigger().arming().armed());
		assertThat(trigger().fired()).isFalse();
		assertThat(verdict()).isNotEqualTo(Verdict.NO_GO);

		this.alertmanager.amtool(real());
		await().atMost(PATIENCE).until(() -> trigger().fired());
		assertThat(verdict()).isEqualTo(Verdict.NO_GO);
		assertThat(trigger().firing().reason()).isEqualTo("ErrorRate: too_many_errors");

		this.alertmanager.amtool(real(), "--end=" + ENDED);
		await().atMost(PATIENCE).until(() -> effects().contains("RESOLVED"));
		assertThat(trigger().fired()).isTrue();
		assertThat(verdict()).isEqualTo(Verdict.NO_GO);
	}

	@Test
	void arrivesAfterTheRetryWhenTheDatabaseWasAway() throws Exception {
		String alert = real();
		String url = this.database.getJdbcUrl();
		String name = url.replaceFirst(".*/([^/?]+).*", "$1");
		try (Connection connection = TestDatabase.withoutLimits(url.replace(name, "postgres"))) {
			takeAway(connection, name);
			try {
				this.alertmanager.amtool(alert);
				await().atMost(PATIENCE).until(() -> this.alertmanager.failures() >= 1);
				assertThat(this.alertmanager.log()).contains("unexpected status code 503");
			}
			finally {
				execute(connection, "alter database " + name + " allow_connections true");
			}
		}
		await().atMost(PATIENCE).ignoreExceptions().until(() -> trigger().fired());
	}

	@Test
	void isRefusedWithAWrongTokenAndTriesNoMore() throws IOException, InterruptedException {
		writeToken("Bearer gb_wrong");

		this.alertmanager.amtool(real());

		await().atMost(PATIENCE).until(() -> this.alertmanager.log().contains("unexpected status code 401"));
		assertThat(trigger().fired()).isFalse();
	}

	private void takeAway(Connection connection, String name) throws SQLException {
		execute(connection, "alter database " + name + " allow_connections false");
		execute(connection, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
				+ "' and pid <> pg_backend_pid()");
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** As the page shows it, but for where the file is and how long a group waits. */
	private String configuration() {
		return snippets().route("http://127.0.0.1:" + this.port + "/api/v1/hooks/alertmanager")
			.replaceFirst("credentials_file: .*", "credentials_file: " + this.directory.resolve("token"))
			.replace("group_wait: 5s", "group_wait: 100ms")
			.replace("group_interval: 10s", "group_interval: 500ms");
	}

	private void writeToken(String bearer) throws IOException {
		Files.writeString(this.directory.resolve("token"), bearer.substring("Bearer ".length()));
	}

	private String real() {
		return snippets().test()
			.replace("alertname=GreenboardTest",
					"alertname=ErrorRate --annotation=summary=too_many_errors --start=" + BEGAN)
			.replaceFirst(" greenboard_test.*", "");
	}

	private AlertingSnippets snippets() {
		return new AlertingSnippets(this.project.key(), this.id.toString(), trigger());
	}

	private Trigger trigger() {
		return this.triggers.one(this.id, "errors");
	}

	private List<String> effects() {
		return this.jdbc.sql("select effect from trigger_alert where deployment_id = ?")
			.param(this.id.value())
			.query(String.class)
			.list();
	}

	private Verdict verdict() {
		return this.register.head(this.id, Actor.SYSTEM).figures().verdict();
	}

}
