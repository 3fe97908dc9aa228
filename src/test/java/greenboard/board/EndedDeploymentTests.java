package greenboard.board;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Outcome;
import greenboard.register.BoardSection;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class EndedDeploymentTests {

	private static final String CLOSED = "2.4.0 to production was closed on ";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scene scene;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	private DeploymentId ended;

	private UUID section;

	private UUID evidence;

	private Cookie lea;

	@BeforeEach
	void end() {
		Actor lea = this.accounts.member("Lea", this.scene.project(), MemberRole.MANAGER, MemberRole.LEAD);
		this.ended = this.scene.deployment();
		this.items.addEvidence(this.ended, "BLD-1", new EvidenceLink("https://example.test/1", "Run"), lea);
		this.evidence = this.register.item(this.ended, "BLD-1", lea).item().evidence().get(0).id();
		this.section = this.register.board(this.ended, lea)
			.allSections()
			.filter((section) -> section.title().startsWith("Partner"))
			.map(BoardSection::id)
			.findFirst()
			.orElseThrow();
		this.deployments.close(this.ended, Outcome.SUCCEEDED, null, lea);
		this.lea = this.accounts.session(lea);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/edit", "/template", "/close", "/cancel", "/sections/{section}/items",
			"/sections/{section}/not-applicable" })
	void namesWhatEndedWhereAFormWouldBe(String form) {
		assertThat(this.mvc.get().uri(place(form)).cookie(this.lea)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains(CLOSED, " UTC by Lea.", "it can still be read and exported",
					"href=\"" + this.ended.place() + "\"")
			.doesNotContain("??", "action=\"" + this.ended.place());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/edit?version=1&environment=x&targetAt=2027-01-01T10:00&zone=UTC", "/template?to=1",
			"/close?outcome=SUCCEEDED", "/cancel?reason=late", "/sections/{section}/items?text=One&reason=forgotten",
			"/sections/{section}/not-applicable?note=none", "/settlements?items=BLD-1:0&state=DONE",
			"/items/BLD-1/state?state=DONE&version=0", "/items/BLD-1/note?note=seen&version=0", "/items/BLD-1/owner",
			"/items/BLD-1/wording?text=Other&reason=clearer&version=0",
			"/items/BLD-1/evidence?url=https://example.test/b&title=B", "/items/BLD-1/evidence/{evidence}/removal",
			"/items/BLD-1/files",
			"/items/SEC-1/requests?reason=late&compensatingControl=watched&expiresOn=2100-01-01" })
	void namesWhatEndedWhereAChangeIsRefused(String act) {
		assertThat(this.mvc.post().uri(place(act)).cookie(this.lea).with(csrf())).satisfies((result) -> {
			assertThat(result.getResponse().getStatus()).isEqualTo(409);
			assertThat(result.getResponse().getContentAsString()).contains(CLOSED, " UTC by Lea.");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?several=true", "/score", "/reference", "/history", "/items/BLD-1", "/items/SEC-1" })
	void offersNothingThatWouldBeRefused(String page) {
		assertThat(this.mvc.get().uri(place(page)).cookie(this.lea)).hasStatusOk()
			.bodyText()
			.doesNotContain("action=\"" + this.ended.place(), "/edit\"", "/close\"", "/cancel\"", "role=\"checkbox\"",
					"/not-applicable\"");
	}

	@Test
	void isStillExported() {
		assertThat(this.mvc.get().uri(place("/checklist.md")).cookie(this.lea)).hasStatusOk();
	}

	private String place(String path) {
		return this.ended.place()
				+ path.replace("{section}", this.section.toString()).replace("{evidence}", this.evidence.toString());
	}

}
