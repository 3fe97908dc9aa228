package greenboard.people;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.Register;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Three people who settled, signed and decided, and whose access is taken away: the
 * record keeps them, and they can do nothing any more.
 */
@AccountsTest
@Import({ Scene.class, Pen.class, TestDecisions.class })
class FormerPeopleTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scene scene;

	@Autowired
	private Pen pen;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	private Actor settler;

	private Actor signer;

	private Actor decider;

	private DeploymentId id;

	@BeforeEach
	void settleSignAndDecide() {
		this.settler = this.scene.person("Settling Sven", MemberRole.CONTRIBUTOR);
		this.signer = this.pen.approver("Signing Siri", "Safety Officer", "Captain");
		this.decider = this.scene.person("Deciding Dora", MemberRole.LEAD);
		this.id = this.pen.deployment();
		this.register.board(this.id, this.settler)
			.allItems()
			.filter(BoardItem::settable)
			.forEach((item) -> this.items.settle(this.id, Settling.of(item.key(), Status.DONE, null), this.settler));
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.signer);
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.signer);
		this.decisions.go(this.id, "All is well", "", this.decider);
	}

	@Test
	void keepTheirNamesInTheRecordAndWhatTheyDidCounts() {
		deactivate(this.settler);
		deactivate(this.signer);
		deactivate(this.decider);

		assertThat(get("/history")).bodyText().contains("Settling Sven", "Signing Siri", "Deciding Dora");
		assertThat(get("/items/SAF-2")).bodyText().contains("Settling Sven");
		assertThat(get("/sign-offs/captain")).bodyText().contains("Signing Siri");
		assertThat(get("/decision")).bodyText().contains("Go by Deciding Dora");
		assertThat(get("/checklist.md")).bodyText().contains("by: Settling Sven");
		assertThat(this.register.head(this.id, Actor.SYSTEM).figures().verdict()).isEqualTo(Verdict.GO);
	}

	@Test
	void canDoNothingFromThatMoment() {
		Cookie session = this.accounts.session(this.settler);
		String bearer = this.accounts.bearer(this.settler);
		assertThat(note(session, "Counted twice").getResponse().getRedirectedUrl()).startsWith(this.id.place());

		deactivate(this.settler);

		assertThat(note(session, "Counted again").getResponse().getRedirectedUrl()).startsWith("/login");
		assertThat(this.mvc.get().uri("/api/v1/deployments").header(HttpHeaders.AUTHORIZATION, bearer))
			.hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(get("/after")).bodyText().contains("Counted twice").doesNotContain("Counted again");
	}

	private MvcTestResult note(Cookie session, String note) {
		return this.mvc.post()
			.uri(this.id.place() + "/notes")
			.with(csrf())
			.cookie(session)
			.param("text", note)
			.exchange();
	}

	/** As an administrator does, on the page. */
	private void deactivate(Actor person) {
		assertThat(this.mvc.post()
			.uri("/people/{id}/access", person.id())
			.with(csrf())
			.cookie(this.accounts.session(this.accounts.administrator()))
			.param("active", "false")).hasRedirectedUrl("/people");
	}

	private MvcTestResult get(String page) {
		Cookie administrator = this.accounts.session(this.accounts.administrator());
		MvcTestResult result = this.mvc.get().uri(this.id.place() + page).cookie(administrator).exchange();
		assertThat(result).as(page).hasStatusOk();
		return result;
	}

}
