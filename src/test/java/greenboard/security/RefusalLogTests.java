package greenboard.security;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.Preferences;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@AfterEach
	void forget() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void namesWhoWasRefusedWhatByARule(CapturedOutput output) {
		ProjectSummary project = this.accounts.project();
		Actor viewer = this.accounts.member(project, MemberRole.VIEWER);
		assertThat(this.mvc.post()
			.uri("/projects/{key}/settings?name=hidden-words", project.key())
			.with(csrf())
			.cookie(this.accounts.session(viewer))).hasStatus(403);

		assertThat(refusals(output)).singleElement()
			.asString()
			.contains("Refused POST /projects/" + project.key() + "/settings to " + viewer.id() + " (" + viewer.name()
					+ ") from 127.0.0.1")
			.doesNotContain("hidden-words");
	}

	@Test
	void namesWhoWasRefusedAtTheDoor(CapturedOutput output) {
		Actor stranger = this.accounts.stranger();
		assertThat(this.mvc.get().uri("/people").cookie(this.accounts.session(stranger))).hasStatus(403);

		assertThat(refusals(output)).singleElement().asString().contains("Refused GET /people to " + stranger.id());
	}

	@Test
	void namesWhoseTokenWasRefused(CapturedOutput output) {
		Actor administrator = this.accounts.administrator();
		String bearer = this.accounts.bearer(administrator, Scope.READ);
		assertThat(this.mvc.post()
			.uri("/api/v1/templates")
			.header("Authorization", bearer)
			.contentType("text/markdown")
			.content("- [ ] One")).hasStatus(403);

		assertThat(refusals(output)).singleElement()
			.asString()
			.contains("Refused POST /api/v1/templates to " + administrator.id())
			.doesNotContain(bearer, "gb_");
	}

	@Test
	void logsAFormOfAnotherSiteWithoutAnInvitationsSecret(CapturedOutput output) {
		assertThat(this.mvc.post().uri("/invitations/very-secret")).hasStatus(403);
		assertThat(this.mvc.post().uri("/invitations/very-secret").with(csrf()).header("Sec-Fetch-Site", "cross-site"))
			.hasStatus(403);

		assertThat(refusals(output)).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("Refused POST /invitations/… to a stranger")
				.doesNotContain("very-secret"));
	}

	@Test
	void logsNothingForWhatIsAllowedOrNotThere(CapturedOutput output) {
		Actor stranger = this.accounts.stranger();
		this.mvc.get().uri("/account").cookie(this.accounts.session(stranger)).exchange();
		this.mvc.get().uri("/projects/nowhere").cookie(this.accounts.session(stranger)).exchange();
		this.mvc.get().uri("/account").exchange();

		assertThat(refusals(output)).isEmpty();
	}

	@Test
	void letsNothingBeginALineOfItsOwn(CapturedOutput output) throws Exception {
		UUID id = UUID.randomUUID();
		Actor person = new Actor(id, "Mallory\r\n2026 INFO forged", new PersonId(id), false, Map.of(), Set.of());
		SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(person, Preferences.DEFAULT));
		MockHttpServletRequest request = new MockHttpServletRequest("POST",
				"/x\n2026 INFO forged\u2028forged\u0085" + "y".repeat(5000));

		new RefusalLog().doFilter(request, new MockHttpServletResponse(),
				(asked, answer) -> Objects.requireNonNull((MockHttpServletResponse) answer).setStatus(403));

		assertThat(refusals(output)).singleElement()
			.asString()
			.contains("/x?2026 INFO forged?forged?yyy", "Mallory??2026 INFO forged")
			.hasSizeLessThan(1000);
		assertThat(output.getAll().lines()).noneMatch((line) -> line.startsWith("2026 INFO"));
	}

	private static Stream<String> refusals(CapturedOutput output) {
		return output.getAll().lines().filter((line) -> line.contains(": Refused "));
	}

}
