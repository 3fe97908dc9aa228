package greenboard.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.TestDatabase;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Outcome;
import greenboard.purpose.Start;
import greenboard.readiness.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page of a deployment's day.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class, Scene.class })
class DayPageTests {

	private static final String DAY = """

			### 4 hours before: come together

			- [ ] Everybody is there <!-- key: FOUR-1 -->

			### 1 hour before: look once more

			- [ ] A backup exists <!-- key: ONE-1 -->

			### First 24 hours

			- [ ] Watched <!-- key: FIRST-1 -->

			### Ongoing care (weekly)

			- [ ] Figures compared <!-- key: CARE-1 -->
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private ItemManagement items;

	private Actor mo;

	private Cookie session;

	@BeforeEach
	void come() {
		this.mo = this.scene.person("Mo", MemberRole.MANAGER);
		this.session = this.accounts.session(this.mo);
	}

	@Test
	void saysWhatIsLateDueAndNext() {
		DeploymentId id = start(now().plus(Duration.ofMinutes(30)), "UTC");
		assertThat(words(id))
			.contains("Late 4 hours before: come together", "Due now 1 hour before: look once more",
					"Next Deployment day", "T−0:30:00")
			.doesNotContain("??");
	}

	@Test
	void isNoLongerLateOnceItIsSettled() {
		DeploymentId id = start(now().plus(Duration.ofMinutes(30)), "UTC");
		this.items.settle(id, Settling.of("FOUR-1", Status.DONE, null), this.mo);
		assertThat(words(id)).doesNotContain("Late 4 hours before").contains("1 of 1");
	}

	@Test
	void comesBackToTheDayAfterATickWithoutScripts() {
		DeploymentId id = start(now().plus(Duration.ofMinutes(30)), "UTC");
		MvcTestResult ticked = this.mvc.post()
			.uri(id.place() + "/items/FOUR-1/state")
			.param("state", "DONE")
			.param("day", "true")
			.cookie(this.session)
			.with(csrf())
			.exchange();
		assertThat(ticked).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(id.place() + "/day#i-FOUR-1");
	}

	@Test
	void showsTheClockOfTheDeploymentOverTheChangeToSummerTime() {
		DeploymentId stockholm = start(Instant.parse("2027-03-28T02:00:00Z"), "Europe/Stockholm");
		assertThat(words(stockholm)).contains("Sat 27 Mar 2027 23:00", "Sun 28 Mar 2027 03:00",
				"Sun 28 Mar 2027 04:00, until Mon 29 Mar 2027 04:00", "next due Sun 4 Apr 2027 04:00");
		DeploymentId newYork = start(Instant.parse("2027-03-14T02:00:00Z"), "America/New_York");
		assertThat(words(newYork)).contains("Sat 13 Mar 2027 17:00", "Sat 13 Mar 2027 21:00",
				"until Sun 14 Mar 2027 22:00", "next due Sat 20 Mar 2027 21:00");
		DeploymentId santiago = start(Instant.parse("2027-04-04T00:00:00Z"), "America/Santiago");
		assertThat(words(santiago)).contains("Sat 3 Apr 2027 17:00", "until Sun 4 Apr 2027 20:00",
				"next due Sat 10 Apr 2027 21:00");
	}

	@Test
	void letsAViewerReadAndNotTick() {
		DeploymentId id = start(now().plus(Duration.ofMinutes(30)), "UTC");
		Cookie viewer = this.accounts.session(this.scene.person("Vic", MemberRole.VIEWER));
		assertThat(page(id, viewer)).hasStatusOk()
			.bodyText()
			.contains("You may read this, not tick it.", "Everybody is there")
			.doesNotContain("role=\"checkbox\"", "id=\"tick\"");
	}

	@Test
	void isReadOnlyOnceItHasEnded() {
		DeploymentId id = start(now().plus(Duration.ofMinutes(30)), "UTC");
		this.deployments.close(id, Outcome.WITH_INCIDENTS, "stopped", this.mo);
		assertThat(words(id)).contains("It has ended. Nothing is due any more.", "Left open")
			.doesNotContain("Late", "Due now");
		assertThat(page(id, this.session)).bodyText().doesNotContain("role=\"checkbox\"", "aria-current=\"time\"");
	}

	@Test
	void saysWhatToWriteWhereNothingHasATime() {
		String source = Scene.CHECKLIST.substring(0, Scene.CHECKLIST.indexOf("## Deployment day"));
		DeploymentId id = this.scene.deployment(this.scene.template(source.formatted("bare-" + UUID.randomUUID())),
				this.mo);
		assertThat(words(id)).contains("Nothing on this checklist has a time", "“30 minutes after”");
	}

	@Test
	void isNotThereForAStranger() {
		DeploymentId id = start(now(), "UTC");
		assertThat(page(id, this.accounts.session(this.scene.person("Stranger")))).hasStatus(HttpStatus.NOT_FOUND);
	}

	private DeploymentId start(Instant target, String zone) {
		String source = Scene.CHECKLIST.formatted("day-" + UUID.randomUUID()) + DAY;
		return this.deployments.start(new Start(this.scene.template(source), this.scene.project(), "2.4.0",
				"production", target, ZoneId.of(zone), null, null, Map.of()), this.mo);
	}

	private Instant now() {
		Clock present = this.clock;
		return present.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private String words(DeploymentId id) {
		return Html.words(page(id, this.session));
	}

	private MvcTestResult page(DeploymentId id, Cookie session) {
		return this.mvc.get().uri(id.place() + "/day").cookie(session).exchange();
	}

}
