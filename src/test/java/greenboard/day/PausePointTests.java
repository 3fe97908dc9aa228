package greenboard.day;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.NotPossible;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Pause points: who reads, who does, and what the page shows.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class PausePointTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private PauseManagement management;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private Actor mo;

	private Actor ines;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mo = this.scene.person("Mo", MemberRole.MANAGER);
		this.ines = this.scene.person("Ines", MemberRole.CONTRIBUTOR);
		StringBuilder many = new StringBuilder("\n## Long list <!-- phase: deploy -->\n\n");
		for (int item = 1; item <= 20; item++) {
			many.append("- [ ] Line ").append(item).append(" <!-- key: LONG-").append(item).append(" -->\n");
		}
		this.id = this.scene
			.deployment(this.scene.template(Scene.CHECKLIST.formatted("pause-" + UUID.randomUUID()) + many), this.mo);
		differ(false);
	}

	@Test
	void confirmsAnItemThatOnePersonReadAndAnotherDid() {
		differ(true);
		this.management.read(this.id, "BLD-1", this.mo);
		this.management.confirm(this.id, "BLD-1", 0, Way.READ_DO, this.ines);
		assertThat(state("BLD-1")).isEqualTo(Status.DONE);
		assertThat(this.trail.ofSubject(this.id.value(), "BLD-1", 2))
			.extracting(AuditEntry::action, AuditEntry::actorName)
			.containsExactlyInAnyOrder(tuple("item.settled", "Ines"), tuple("item.read", "Mo"));
	}

	@Test
	void refusesTheReaderAsTheDoerWhereTheProjectAsksForTwo() {
		differ(true);
		this.management.read(this.id, "BLD-1", this.mo);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.confirm(this.id, "BLD-1", 0, Way.READ_DO, this.mo))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(NotPossible.Reason.OWN_READING));
		assertThat(state("BLD-1")).isEqualTo(Status.OPEN);
	}

	@Test
	void refusesWhatNobodyReadOrWhatWasChangedSince() {
		differ(true);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.confirm(this.id, "BLD-1", 0, Way.READ_DO, this.ines))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(NotPossible.Reason.NOT_READ));
		this.management.read(this.id, "BLD-1", this.mo);
		this.items.note(this.id, "BLD-1", "of yesterday", Expected.ANYTHING, this.mo);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.confirm(this.id, "BLD-1", 0, Way.READ_DO, this.ines));
		assertThat(state("BLD-1")).isEqualTo(Status.OPEN);
	}

	@Test
	void leavesNothingWhenTheSamePersonReadsAgain() {
		this.management.read(this.id, "BLD-1", this.mo);
		this.management.read(this.id, "BLD-1", this.mo);

		assertThat(this.trail.ofSubject(this.id.value(), "BLD-1", 9)).extracting(AuditEntry::action)
			.containsOnlyOnce("item.read");
	}

	@Test
	void offersWhatIsWorkedOnTheDayFirst() {
		String page = Html.words(page(this.mo, ""));
		String choices = page.substring(page.lastIndexOf("Deployment day"));

		assertThat(choices).contains("Long list", "Security", "Partner feed");
	}

	@Test
	void asksForOneAloneWhereTheProjectDoesNot() {
		this.management.confirm(this.id, "BLD-1", 0, Way.READ_DO, this.mo);
		assertThat(state("BLD-1")).isEqualTo(Status.DONE);
	}

	@Test
	void saysWhyTheReaderIsRefused() {
		differ(true);
		assertThat(post("readings", this.mo, "BLD-1")).hasStatus(HttpStatus.FOUND);
		assertThat(post("confirmations", this.mo, "BLD-1")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("You read BLD-1 out. In this project somebody else confirms it.", "You read it out.");
		assertThat(page(this.ines, "")).bodyText().contains("read out by Mo", "Done, next");
	}

	@Test
	void showsOneItemAtATimeOrAllOfThem() {
		assertThat(Html.words(page(this.mo, ""))).containsOnlyOnce("Done, next").doesNotContain("??");
		assertThat(page(this.mo, "")).bodyText().containsOnlyOnce("aria-current=\"step\"");
		String all = Html.words(page(this.mo, "&way=do-confirm"));
		assertThat(all.split("Something is wrong", -1)).hasSize(6);
		assertThat(all).doesNotContain("Done, next");
	}

	@Test
	void splitsALongSectionIntoCards() {
		String first = Html.words(page(this.mo, "Long list", ""));
		assertThat(first).contains("Card 1 of 3", "Line 1", "Line 6", "Next card").doesNotContain("Line 7");
		assertThat(Html.words(page(this.mo, "Long list", "&card=3"))).contains("Line 14", "Line 20")
			.doesNotContain("Next card");
		assertThat(page(this.mo, "Long list", "&card=99")).hasStatusOk();
	}

	@Test
	void shows400ItemsInCards() {
		DeploymentId many = this.scene.deployment(this.scene.template(Scene.sized("many-" + UUID.randomUUID(), 1, 400)),
				this.mo);
		MvcTestResult page = this.mvc.get()
			.uri(many.place() + "/pause?section=" + section(many, "Part 1"))
			.cookie(this.accounts.session(this.mo))
			.exchange();
		assertThat(page).hasStatusOk();
		assertThat(Html.words(page)).contains("Card 1 of 45");
	}

	@Test
	void letsAViewerReadAlong() {
		Actor vic = this.scene.person("Vic", MemberRole.VIEWER);
		assertThat(page(vic, "")).hasStatusOk()
			.bodyText()
			.contains("Compiled")
			.doesNotContain("<button class=\"btn btn-p");
		assertThat(post("confirmations", vic, "BLD-1")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("readings", vic, "BLD-1")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private void differ(boolean differ) {
		this.jdbc.sql("update project set reader_differs = ? where id = ?")
			.params(differ, this.scene.project().value())
			.update();
	}

	private Status state(String key) {
		return this.register.item(this.id, key, this.mo).item().state();
	}

	private String section(DeploymentId deployment, String title) {
		return this.register.board(deployment, this.mo)
			.allSections()
			.filter((section) -> section.title().startsWith(title))
			.findFirst()
			.orElseThrow()
			.id()
			.toString();
	}

	private MvcTestResult page(Actor actor, String more) {
		return page(actor, "Build", more);
	}

	private MvcTestResult page(Actor actor, String title, String more) {
		return this.mvc.get()
			.uri(this.id.place() + "/pause?section=" + section(this.id, title) + more)
			.cookie(this.accounts.session(actor))
			.exchange();
	}

	private MvcTestResult post(String what, Actor actor, String key) {
		Cookie session = this.accounts.session(actor);
		var request = this.mvc.post().uri(this.id.place() + "/pause/" + what).cookie(session).with(csrf());
		Map.of("key", key, "version", "0", "section", section(this.id, "Build"), "way", "read-do")
			.forEach(request::param);
		return request.exchange();
	}

}
