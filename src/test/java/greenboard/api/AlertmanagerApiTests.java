package greenboard.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.DeploymentManagement;
import greenboard.register.Register;
import greenboard.rollback.Trigger;
import greenboard.rollback.TriggerManagement;
import greenboard.rollback.TriggerWording;
import greenboard.rollback.Triggers;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notifications of Alertmanager and Grafana, made from the fields that their manuals
 * name.
 */
@ApiTest
class AlertmanagerApiTests {

	private static final String SOURCE = Client.CHECKLIST.replace("---\n# Shop", """
			triggers:
			  - {key: errors, text: "Error rate > 5% for 5 minutes"}
			---
			# Shop""");

	@Autowired
	private Client client;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Triggers triggers;

	@Autowired
	private TriggerManagement management;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private ProjectSummary project;

	private String token;

	private DeploymentId id;

	@BeforeEach
	void startsADeploymentWithATrigger() {
		this.project = this.accounts.project();
		this.token = this.accounts.bearer(this.project, Scope.SETTLE);
		this.id = DeploymentId
			.valueOf(this.client.start(this.accounts.bearer(this.project), this.project.key(), SOURCE));
	}

	@Test
	void firesTheTriggerThatANewerAlertmanagersLabelsName() throws IOException {
		MvcTestResult answer = post(this.token, fixture("alertmanager-webhook-4-with-newer-fields"));

		assertThat(answer).hasStatusOk();
		assertThat(Client.<String>read(answer, "$.alerts[0].outcome")).isEqualTo("FIRED");
		assertThat(Client.<Integer>read(answer, "$.truncated")).isEqualTo(3);
		assertThat(trigger().firing()).isNotNull();
		assertThat(trigger().firing().reason()).isEqualTo("ErrorRate: 7.2 % of the requests fail");
		assertThat(trigger().firing().by()).isEqualTo("Test");
		assertThat(verdict()).isEqualTo(Verdict.NO_GO);
		assertThat(newest().action()).isEqualTo("trigger.fired");
		assertThat(newest().after()).isEqualTo("instance=web-1");
	}

	@Test
	void takesGrafanasSuperset() throws IOException {
		MvcTestResult answer = post(this.token, fixture("grafana-webhook"));

		assertThat(answer).hasStatusOk();
		assertThat(Client.<String>read(answer, "$.alerts[0].outcome")).isEqualTo("FIRED");
		assertThat(trigger().firing().reason()).isEqualTo("ErrorRate: Errors above 5 %");
	}

	@Test
	void changesNothingWhenTheSameAlertComesAgain() {
		post(this.token, alert("firing", "errors", "f1", ""));
		long sequence = sequence();

		assertThat(outcome(post(this.token, alert("firing", "errors", "f1", "")))).isEqualTo("SEEN");
		assertThat(outcome(post(this.accounts.bearer(this.project), alert("firing", "errors", "f1", ""))))
			.isEqualTo("SEEN");
		assertThat(sequence()).isEqualTo(sequence);
	}

	@Test
	void notesAnotherAlertAndTheEndOfOneAndStandsNothingDown() {
		post(this.token, alert("firing", "errors", "f1", ""));

		assertThat(outcome(post(this.token, alert("firing", "errors", "f2", "")))).isEqualTo("NOTED");
		assertThat(outcome(post(this.token, alert("resolved", "errors", "f1", "")))).isEqualTo("RESOLVED");
		assertThat(newest().action()).isEqualTo("trigger.resolved");
		assertThat(outcome(post(this.token, alert("resolved", "errors", "f9", "")))).isEqualTo("NOTHING");
		assertThat(trigger().fired()).isTrue();
		assertThat(verdict()).isEqualTo(Verdict.NO_GO);
	}

	@Test
	void armsByATestAlertThatFiresNothing() {
		assertThat(outcome(post(this.token, alert("firing", "errors", "t1", test("1"))))).isEqualTo("ARMED");

		assertThat(trigger().arming().armed()).isTrue();
		assertThat(trigger().fired()).isFalse();
		assertThat(newest().action()).isEqualTo("trigger.armed");
		assertThat(outcome(post(this.token, alert("resolved", "errors", "t1", test("1"))))).isEqualTo("NOTHING");
	}

	@Test
	void takesNoTestOfWhatTheTriggerSaidBefore() {
		Actor mira = this.accounts.member("Mira", this.project.id(), MemberRole.MANAGER);
		post(this.token, alert("firing", "errors", "t1", test("1")));
		this.management.change(this.id, "errors", new TriggerWording("Error rate > 4% for 5 minutes", null, null),
				mira);

		assertThat(trigger().arming().armed()).isFalse();
		assertThat(newest().action()).isEqualTo("trigger.disarmed");
		assertThat(outcome(post(this.token, alert("firing", "errors", "t2", test("1"))))).isEqualTo("NOTHING");
		assertThat(trigger().arming().armed()).isFalse();
		assertThat(outcome(post(this.token, alert("firing", "errors", "t3", test("2"))))).isEqualTo("ARMED");
	}

	@Test
	void saysWhatMatchedNothingAndKeepsItInBounds() {
		String nothing = alert("firing", "unknown", "s1", "");

		assertThat(post(this.token, nothing)).hasStatusOk();
		assertThat(outcome(post(this.token, nothing))).isEqualTo("UNMATCHED");
		assertThat(strays()).isEqualTo(1);
		for (int i = 0; i < 60; i++) {
			post(this.token, alert("firing", "unknown", "s-" + i, ""));
		}
		assertThat(strays()).isEqualTo(50);
	}

	@Test
	void doesNotTellAnotherProjectsTokenThatTheTriggerIsThere() {
		String foreign = this.accounts.bearer(this.accounts.project());

		assertThat(outcome(post(foreign, alert("firing", "errors", "f1", "")))).isEqualTo("UNMATCHED");
		assertThat(trigger().fired()).isFalse();
		assertThat(outcome(post(this.token, alert("firing", "errors", "f1", "")))).isEqualTo("FIRED");
	}

	@Test
	void doesNothingToADeploymentThatHasEndedAndSaysSo() {
		this.deployments.cancel(this.id, "The date was moved", Actor.SYSTEM);

		MvcTestResult answer = post(this.token, alert("firing", "errors", "f1", ""));

		assertThat(answer).hasStatusOk();
		assertThat(outcome(answer)).isEqualTo("ENDED");
		assertThat(trigger().fired()).isFalse();
	}

	@Test
	void refusesWhoMayNotSettleAndWhoIsNobody() {
		assertThat(post(this.accounts.bearer(this.project, Scope.READ), alert("firing", "errors", "f1", "")))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("Bearer gb_nothing", alert("firing", "errors", "f1", ""))).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(trigger().fired()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"alerts\"", "7" })
	void refusesWhatIsNoNotification(String body) {
		assertThat(post(this.token, body)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	private String fixture(String name) throws IOException {
		return new ClassPathResource("alerts/" + name + ".json").getContentAsString(StandardCharsets.UTF_8)
			.replace("{deployment}", this.id.toString());
	}

	private static String test(String change) {
		return ", \"greenboard_test\": \"true\", \"greenboard_change\": \"" + change + "\"";
	}

	private String alert(String status, String key, String fingerprint, String labels) {
		return """
				{"version": "4", "alerts": [{"status": "%s", "fingerprint": "%s", "startsAt": "2027-01-01T10:00:00Z",
				 "labels": {"alertname": "A", "greenboard_deployment": "%s", "greenboard_trigger": "%s"%s}}]}"""
			.formatted(status, fingerprint, this.id, key, labels);
	}

	private MvcTestResult post(String bearer, String body) {
		return this.client.send(HttpMethod.POST, bearer, "/hooks/alertmanager", body);
	}

	private static String outcome(MvcTestResult answer) {
		return Client.<List<String>>read(answer, "$.alerts[*].outcome").get(0);
	}

	private Trigger trigger() {
		return this.triggers.one(this.id, "errors");
	}

	private Verdict verdict() {
		return this.register.head(this.id, Actor.SYSTEM).figures().verdict();
	}

	private long sequence() {
		return this.register.head(this.id, Actor.SYSTEM).sequence();
	}

	private AuditEntry newest() {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, 1).get(0);
	}

	private int strays() {
		return this.jdbc.sql("select count(*) from stray_alert where project_id = ?")
			.param(this.project.id().value())
			.query(Integer.class)
			.single();
	}

}
