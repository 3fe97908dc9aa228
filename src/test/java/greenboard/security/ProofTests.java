package greenboard.security;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.deployments.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the trail knows of how people proved who they are, and what they get for a change.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class ProofTests {

	private static final String RECEIPT = "Greenboard-Receipt";

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void saysThatAPasswordWasTypedAndHowLongAgo() {
		DeploymentId id = this.scene.deployment();
		Actor sara = this.accounts.member(this.scene.project(), MemberRole.LEAD, MemberRole.CONTRIBUTOR);
		Cookie session = signIn(this.accounts.withPassword(sara));

		assertThat(tick(id, session)).hasStatus3xxRedirection();

		JsonNode said = last(id.value());
		assertThat(said.at("/authentication/method").asString()).isEqualTo("PASSWORD");
		assertThat(said.at("/authentication/ageSeconds").asLong()).isBetween(0L, 60L);
		assertThat(said.get("actor").toString()).isEqualTo(
				"{\"id\":\"%s\",\"name\":\"Mem Ber\",\"roles\":[\"CONTRIBUTOR\",\"LEAD\"]}".formatted(sara.id()));
	}

	@Test
	void saysThatATokenCame() {
		DeploymentId id = this.scene.deployment();
		Actor sara = this.accounts.member(this.scene.project(), MemberRole.CONTRIBUTOR);

		MvcTestResult answer = this.mvc.put()
			.uri("/api/v1" + id.place() + "/items/BLD-1")
			.header(HttpHeaders.AUTHORIZATION, this.accounts.bearer(sara))
			.header("Idempotency-Key", "build-17")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"state\":\"DONE\"}")
			.exchange();

		assertThat(answer).hasStatusOk().headers().hasValue(RECEIPT, receipt(id));
		assertThat(last(id.value()).get("authentication").toString())
			.isEqualTo("{\"ageSeconds\":null,\"method\":\"TOKEN\"}");
		assertThat(last(id.value()).get("command").asString()).isEqualTo("build-17");
	}

	@Test
	void saysNothingOfASessionThatDoesNotRemember() {
		DeploymentId id = this.scene.deployment();
		Cookie session = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.CONTRIBUTOR));

		assertThat(tick(id, session)).hasStatus3xxRedirection();

		assertThat(last(id.value()).at("/authentication/method").asString()).isEqualTo("NONE");
	}

	@Test
	void givesAReceiptForAChangeAndForNothingElse() {
		DeploymentId id = this.scene.deployment();
		Cookie session = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.CONTRIBUTOR));

		assertThat(tick(id, session)).headers().hasValue(RECEIPT, receipt(id));
		assertThat(receipt(id)).matches(id + "/2/[0-9a-f]{64}");
		assertThat(tick(id, session)).headers().doesNotContainHeader(RECEIPT);
		assertThat(this.mvc.get().uri(id.place() + "/history").cookie(session)).hasStatusOk()
			.bodyText()
			.contains(receipt(id).substring(39, 51));
	}

	private String receipt(DeploymentId id) {
		return this.trail.head(id.value()).orElseThrow().toString();
	}

	private JsonNode last(UUID chain) {
		List<KeptEntry> kept = this.trail.kept(chain, 0, 100);
		return JsonMapper.shared().readTree(kept.get(kept.size() - 1).bytes());
	}

	private Cookie signIn(String email) {
		return this.mvc.post()
			.uri("/login")
			.with(csrf())
			.param("email", email)
			.param("password", TestAccounts.PASSWORD)
			.exchange()
			.getResponse()
			.getCookie("greenboard-session");
	}

	private MvcTestResult tick(DeploymentId id, Cookie session) {
		return this.mvc.post()
			.uri(id.place() + "/items/BLD-1/state")
			.with(csrf())
			.cookie(session)
			.param("state", "DONE")
			.param("version", "1")
			.exchange();
	}

}
