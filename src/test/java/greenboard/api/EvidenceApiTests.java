package greenboard.api;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.canonical.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class EvidenceApiTests {

	private static final byte[] REPORT = "<testsuite failures=\"0\"/>".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Client client;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private MockMvcTester mvc;

	private Actor manager;

	private String bearer;

	private String id;

	@BeforeEach
	void aDeployment() {
		ProjectSummary project = this.accounts.project();
		this.manager = this.accounts.member(project, MemberRole.MANAGER);
		this.bearer = this.accounts.bearer(this.manager);
		this.id = this.client.start(this.bearer, project.key());
	}

	@Test
	void attachesAFileThatCanBeFetched() {
		MvcTestResult answer = attach(this.bearer, "BLD-2", REPORT).param("title", "Tests 4711").exchange();

		assertThat(answer).hasStatus(HttpStatus.CREATED);
		String url = Client.read(answer, "$.url");
		assertThat(answer).hasHeader(HttpHeaders.LOCATION, url);
		assertThat(Client.<String>read(answer, "$.title")).isEqualTo("Tests 4711");
		assertThat(Client.<String>read(answer, "$.name")).isEqualTo("report.xml");
		assertThat(Client.<Integer>read(answer, "$.size")).isEqualTo(REPORT.length);
		assertThat(Client.<String>read(answer, "$.sha256")).isEqualTo(Sha256.hex(REPORT));
		MvcTestResult fetched = this.client.get(this.bearer, url.substring("/api/v1".length()));
		assertThat(fetched).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
		assertThat(fetched.getResponse().getContentAsByteArray()).isEqualTo(REPORT);
		MvcTestResult board = this.client.get(this.bearer, "/deployments/" + this.id);
		assertThat(Client.<List<String>>read(board, "$..items[?(@.key == 'BLD-2')].evidence[*].url"))
			.containsExactly(url);
	}

	@Test
	void changesNothingWhenTheSameFileComesAgain() {
		MvcTestResult first = attach(this.bearer, "BLD-2", REPORT).exchange();
		MvcTestResult again = attach(this.bearer, "BLD-2", REPORT).exchange();

		assertThat(again).hasStatusOk();
		assertThat(again.getResponse().getContentAsByteArray()).isEqualTo(first.getResponse().getContentAsByteArray());
	}

	@Test
	void answersAlikeUnderTheSameName() {
		MvcTestResult first = attach(this.bearer, "BLD-2", REPORT).header("Idempotency-Key", "run-17").exchange();
		MvcTestResult again = attach(this.bearer, "BLD-2", REPORT).header("Idempotency-Key", "run-17").exchange();

		assertThat(again).hasStatus(HttpStatus.CREATED);
		assertThat(again.getResponse().getContentAsByteArray()).isEqualTo(first.getResponse().getContentAsByteArray());
		assertThat(attach(this.bearer, "BLD-2", new byte[] { 1 }).header("Idempotency-Key", "run-17").exchange())
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void saysWhatIsWrong() {
		assertThat(attach(this.bearer, "BLD-2", new byte[0]).exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.satisfies((answer) -> assertThat(Client.<String>read(answer, "$.errors[0].pointer")).isEqualTo("/file"));
		MvcTestResult large = attach(this.bearer, "BLD-2", new byte[10 * 1024 * 1024 + 1]).exchange();
		assertThat(large).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Client.<String>read(large, "$.detail")).startsWith("report.xml has 10.1 MB, and a file");
		assertThat(attach(this.bearer, "SEC-9", REPORT).exchange()).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(attach(this.accounts.bearer(this.manager, Scope.READ), "BLD-2", REPORT).exchange())
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.client.send(HttpMethod.POST, this.bearer, "/deployments/" + this.id + "/items/BLD-2/evidence",
				"{\"url\": \"https://ci.example\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void isDescribed() {
		MvcTestResult description = this.client.get(this.bearer, "/openapi.json");
		String call = "$.paths['/api/v1/deployments/{id}/items/{key}/evidence'].post";

		assertThat(Client.<String>read(description,
				call + ".requestBody.content['multipart/form-data'].schema.properties.file.format"))
			.isEqualTo("binary");
	}

	private MockMultipartMvcRequestBuilder attach(String bearer, String key, byte[] content) {
		return this.mvc.post()
			.uri("/api/v1/deployments/{id}/items/{key}/evidence", this.id, key)
			.multipart()
			.part(new MockPart("file", "report.xml", content))
			.header(HttpHeaders.AUTHORIZATION, bearer);
	}

}
