package greenboard.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class DeploymentsApiTests {

	private static final String DONE = "{\"state\": \"DONE\"}";

	@Autowired
	private Client client;

	@Autowired
	private TestAccounts accounts;

	private ProjectSummary project;

	private String bearer;

	private String id;

	@BeforeEach
	void aDeployment() {
		this.project = this.accounts.project();
		this.bearer = this.accounts.bearer(this.accounts.member(this.project, MemberRole.MANAGER));
		this.id = this.client.start(this.bearer, this.project.key());
	}

	@Test
	void computesScoreBandAndVerdictAsByHand() {
		settle("BLD-1", "DONE", null);
		settle("BLD-3", "NOT_APPLICABLE", null);
		settle("SEC-1", "DONE", null);
		settle("SEC-2", "FAILED", "Still the old ones");
		MvcTestResult readiness = readiness();

		// Build 1 of 2 of 40, Security 1 of 3 of 60
		assertThat(Client.<String>read(readiness, "$.score")).isEqualTo("40.0");
		assertThat(Client.<String>read(readiness, "$.ceiling")).isEqualTo("80.0");
		assertThat(Client.<String>read(readiness, "$.band")).isEqualTo("STOP");
		assertThat(Client.<String>read(readiness, "$.verdict")).isEqualTo("HOLD");
		assertThat(Client.<String>read(readiness, "$.mercy.scoreIfNotApplicableCounted")).isEqualTo("33.3");
		assertThat(Client.<List<String>>read(readiness, "$.blockers[*].kind")).containsExactly("BAND");
		assertThat(Client.<List<String>>read(readiness, "$.blockers[*].text")).noneMatch((text) -> text.contains("{"));
		assertThat(Client.<Boolean>read(readiness, "$.nextBand.reachable")).isTrue();
	}

	@Test
	void isReadyWhenNothingIsMissingAndTheGateStaysShutWithoutADecision() {
		for (String key : List.of("BLD-1", "BLD-2", "BLD-3", "SEC-1", "SEC-2", "SEC-3")) {
			settle(key, "DONE", null);
		}
		assertThat(Client.<String>read(readiness(), "$.score")).isEqualTo("100.0");
		assertThat(Client.<String>read(readiness(), "$.verdict")).isEqualTo("READY");
		assertThat(state("SEC-4")).isEqualTo("DONE");
		MvcTestResult gate = this.client.get(this.bearer, "/deployments/" + this.id + "/gate");
		assertThat(gate).hasStatus(HttpStatus.CONFLICT);
		assertThat(Client.<String>read(gate, "$.verdict")).isEqualTo("READY");
	}

	@Test
	void setsTheSameStateAgainWithoutLeavingATrace() {
		MvcTestResult first = this.client.settle(this.bearer, this.id, "BLD-1",
				"""
						{"state": "DONE", "note": "Build 4711", "evidence": [{"url": "https://ci.example/4711", "title": "CI"}]}""");
		int events = events().size();
		MvcTestResult again = this.client.settle(this.bearer, this.id, "BLD-1",
				"""
						{"state": "DONE", "note": "Build 4711", "evidence": [{"url": "https://ci.example/4711", "title": "CI"}]}""");

		assertThat(first).hasStatusOk();
		assertThat(again).hasStatusOk();
		assertThat(events()).hasSize(events);
		assertThat(again.getResponse().getHeader(HttpHeaders.ETAG))
			.isEqualTo(first.getResponse().getHeader(HttpHeaders.ETAG));
	}

	@Test
	void honoursTheEntityTagOfAnItem() {
		String tag = this.client.settle(this.bearer, this.id, "BLD-1", DONE).getResponse().getHeader(HttpHeaders.ETAG);
		settle("BLD-1", "FAILED", "Red again");
		MvcTestResult late = this.client.call(HttpMethod.PUT, this.bearer, "/deployments/" + this.id + "/items/BLD-1")
			.header(HttpHeaders.IF_MATCH, tag)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"state\": \"OPEN\"}")
			.exchange();

		assertThat(late).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(state("BLD-1")).isEqualTo("FAILED");
	}

	@Test
	void refusesStatesThatNobodyMaySet() {
		assertThat(this.client.settle(this.bearer, this.id, "SEC-1", "{\"state\": \"WAIVED\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.client.settle(this.bearer, this.id, "SEC-2", "{\"state\": \"NOT_APPLICABLE\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.client.settle(this.bearer, this.id, "SEC-4", DONE)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.client.settle(this.bearer, this.id, "SEC-9", DONE)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.client.settle(this.bearer, this.id, "SEC-1", "{\"state\": \"TICKED\"}"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.client.settle(this.bearer, this.id, "SEC-2", "{\"state\": \"DONE\", \"note\": \"a\\u0000b\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.client.settle(this.bearer, this.id, "SEC-2",
				"{\"state\": \"DONE\", \"evidence\": [{\"url\": \"javascript:alert(1)\", \"title\": \"x\"}]}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void asksASecondPersonForACriticalItemThatDoesNotApply() {
		assertThat(this.client.settle(this.bearer, this.id, "SEC-1",
				"{\"state\": \"NOT_APPLICABLE\", \"note\": \"No network\"}"))
			.hasStatus(HttpStatus.ACCEPTED);
		assertThat(state("SEC-1")).isEqualTo("OPEN");
	}

	@Test
	void settlesManyOrNone() {
		String path = "/deployments/" + this.id + "/items:settle";
		MvcTestResult refused = this.client.send(HttpMethod.POST, this.bearer, path,
				"[{\"key\": \"BLD-1\", \"state\": \"DONE\"}, {\"key\": \"SEC-4\", \"state\": \"DONE\"}]");
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(state("BLD-1")).isEqualTo("OPEN");

		assertThat(this.client.send(HttpMethod.POST, this.bearer, path,
				"[{\"key\": \"BLD-1\", \"state\": \"DONE\"}, {\"key\": \"BLD-2\", \"state\": \"DONE\"}]"))
			.hasStatusOk();
		assertThat(state("BLD-2")).isEqualTo("DONE");
	}

	@Test
	void answersTheSameForAForeignAndAnUnknownDeployment() throws Exception {
		String foreigner = this.accounts.bearer(this.accounts.member(this.accounts.project(), MemberRole.MANAGER));
		for (String path : List.of("", "/readiness", "/gate", "/audit", "/checklist.md")) {
			MvcTestResult foreign = this.client.get(foreigner, "/deployments/" + this.id + path);
			String unknown = UUID.randomUUID().toString();
			MvcTestResult none = this.client.get(foreigner, "/deployments/" + unknown + path);
			assertThat(foreign).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(foreign.getResponse().getContentAsString().replace(this.id, unknown))
				.isEqualTo(none.getResponse().getContentAsString());
		}
	}

	@Test
	void letsATokenDoOnlyWhatItsScopesSay() {
		String reader = this.accounts.bearer(this.project, Scope.READ);
		String settler = this.accounts.bearer(this.project, Scope.READ, Scope.SETTLE);

		assertThat(this.client.get(reader, "/deployments/" + this.id)).hasStatusOk();
		assertThat(this.client.settle(reader, this.id, "BLD-1", DONE)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.client.settle(settler, this.id, "BLD-1", DONE)).hasStatusOk();
		assertThat(this.client.send(HttpMethod.POST, settler, "/deployments/" + this.id + "/cancel",
				"{\"reason\": \"No\"}"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.client.get("Bearer gb_nonsense", "/deployments/" + this.id)).hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void refusesEverythingOnceItHasEnded() {
		assertThat(this.client.send(HttpMethod.POST, this.bearer, "/deployments/" + this.id + "/cancel", "{}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.client.send(HttpMethod.POST, this.bearer, "/deployments/" + this.id + "/cancel",
				"{\"reason\": \"Postponed\"}"))
			.hasStatusOk();
		assertThat(this.client.settle(this.bearer, this.id, "BLD-1", DONE)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void writesTheChecklistWithTicksAndReadsItAgain() throws Exception {
		settle("BLD-1", "DONE", null);
		MvcTestResult document = this.client.get(this.bearer, "/deployments/" + this.id + "/checklist.md");

		assertThat(document).hasStatusOk();
		assertThat(document.getResponse().getContentAsString()).contains("- [x] Compiled").contains("C-1");
		MvcTestResult again = this.client.markdown(this.bearer, "/templates/preview",
				document.getResponse().getContentAsByteArray());
		assertThat(Client.<Map<String, Object>>read(again, "$.counts")).containsEntry("items", 8)
			.containsEntry("ticked", 1);
	}

	@Test
	void listsDeploymentsWithTheirFigures() {
		settle("BLD-1", "DONE", null);
		MvcTestResult list = this.client.get(this.bearer, "/deployments?project=" + this.project.key());

		assertThat(Client.<List<String>>read(list, "$[*].id")).containsExactly(this.id);
		assertThat(Client.<List<String>>read(list, "$[*].score")).containsExactly("13.3");
		assertThat(Client.<List<String>>read(list, "$[*].verdict")).containsExactly("HOLD");
	}

	private void settle(String key, String state, String note) {
		String said = (note != null) ? ", \"note\": \"" + note + "\"" : "";
		assertThat(this.client.settle(this.bearer, this.id, key, "{\"state\": \"" + state + "\"" + said + "}"))
			.hasStatusOk();
	}

	private MvcTestResult readiness() {
		return this.client.get(this.bearer, "/deployments/" + this.id + "/readiness");
	}

	private List<Object> events() {
		return Client.read(this.client.get(this.bearer, "/deployments/" + this.id + "/audit"), "$[*]");
	}

	private String state(String key) {
		List<String> states = Client.read(this.client.get(this.bearer, "/deployments/" + this.id),
				"$..items[?(@.key == '" + key + "')].state");
		return states.get(0);
	}

}
