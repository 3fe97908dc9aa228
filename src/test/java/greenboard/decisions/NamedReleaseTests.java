package greenboard.decisions;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Change;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gate for a pipeline that says what it is about to deploy.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class, Scene.class, Lead.class })
class NamedReleaseTests {

	private static final String DIGEST = "sha256:" + "0f".repeat(32);

	private static final String OTHER = "sha256:" + "1e".repeat(32);

	@Autowired
	private Lead lead;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private MockMvcTester mvc;

	private String bearer;

	private DeploymentId id;

	@BeforeEach
	void decide() {
		this.bearer = this.accounts.bearer(this.lead.actor());
		this.id = this.lead.unsigned();
		this.lead.settleAll(this.id);
		deploys(DIGEST);
		this.lead.go(this.id);
	}

	@Test
	void letsPassWhatTheGoIsFor() {
		assertThat(gate("")).hasStatusOk();
		assertThat(gate("?version=2.4.0")).hasStatusOk();
		assertThat(gate("?version=2.4.0&artifactDigest=" + DIGEST)).hasStatusOk();
	}

	@Test
	void staysClosedForAnotherVersionAndForAnotherArtifact() {
		assertThat(gate("?version=2.4.1&artifactDigest=" + OTHER)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.satisfies((json) -> {
				assertThat(json).extractingPath("$.verdict").isEqualTo("HOLD");
				assertThat(json).extractingPath("$.blockers[*].kind")
					.asArray()
					.containsExactly("OTHER_VERSION", "OTHER_ARTIFACT");
				assertThat(json).extractingPath("$.blockers[*].text")
					.asArray()
					.containsExactly("This deployment is of version 2.4.0, and 2.4.1 was named",
							"This deployment is of the artifact " + DIGEST + ", and " + OTHER + " was named");
				assertThat(json).extractingPath("$.blockers[0].href").isEqualTo(this.id.place());
				assertThat(json).extractingPath("$.decision.kind").isEqualTo("GO");
			});
		assertThat(gate("")).as("for all others").hasStatusOk();
	}

	@Test
	void staysClosedForAnArtifactWhereTheDeploymentNamesNone() {
		deploys(null);
		this.lead.go(this.id);

		assertThat(gate("")).hasStatusOk();
		assertThat(gate("?artifactDigest=" + OTHER)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.blockers[0].kind")
			.isEqualTo("ARTIFACT_UNKNOWN");
	}

	@Test
	void waitsForAGoOfWhatWasNamed() {
		MvcTestResult gate = gate("?version=2.4.1&wait=1");

		assertThat(gate).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.blockers[0].kind")
			.isEqualTo("OTHER_VERSION");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0f0f", "sha256:0f", "sha256:", "SHA256:0f", "a b", "version" })
	void refusesWhatIsNoDigest(String digest) {
		assertThat(gate("?artifactDigest=" + digest)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("artifactDigest takes a digest with its algorithm");
	}

	@ParameterizedTest
	@ValueSource(strings = { "version=", "artifactDigest=" })
	void refusesAnEmptyName(String query) {
		assertThat(gate("?" + query)).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("leave it out");
	}

	private void deploys(@Nullable String digest) {
		this.deployments.change(this.id,
				new Change("2.4.0", "production", Instant.parse("2027-01-01T10:00:00Z"), null, digest, Map.of()),
				this.lead.actor());
	}

	private MvcTestResult gate(String query) {
		return this.mvc.get()
			.uri("/api/v1" + this.id.place() + "/gate" + query)
			.header(HttpHeaders.AUTHORIZATION, this.bearer)
			.exchange();
	}

}
