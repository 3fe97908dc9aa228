package greenboard.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Change;
import greenboard.purpose.Start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Deployments in people's calendars, read by the library that calendars use.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class CalendarTests {

	private static final String DAY = """

			### 4 hours before

			- [ ] Everybody is there <!-- key: FOUR-1 -->

			### First day (1 day after)

			- [ ] Watched <!-- key: DAYS-1 -->

			### Week 1

			- [ ] Refunds work <!-- key: WEEK-1 -->
			""";

	private static final Instant TARGET = Instant.parse("2027-03-27T21:00:00Z");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private PersonManagement people;

	@Autowired
	private FeedManagement feeds;

	@Autowired
	private JdbcClient jdbc;

	private Actor mo;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mo = this.scene.person("Mo", MemberRole.MANAGER);
		String source = Scene.CHECKLIST.formatted("calendar-" + UUID.randomUUID()) + DAY;
		this.id = this.deployments.start(new Start(this.scene.template(source), this.scene.project(), "2.4.0",
				"production", TARGET, ZoneId.of("Europe/Stockholm"), null, null, Map.of()), this.mo);
	}

	@Test
	void showsTheTargetTimeAndEachStationOverTheChangeToSummerTime() {
		Calendar calendar = read(fetch(this.feeds.create(this.mo)));
		assertThat(calendar.validate().hasErrors()).isFalse();
		assertThat(mine(calendar)).extracting((event) -> start(event) + "/" + end(event))
			.contains("2027-03-27T21:00:00Z/2027-03-27T21:00:00Z", "2027-03-27T17:00:00Z/2027-03-27T17:00:00Z",
					"2027-03-28T20:00:00Z/2027-03-28T20:00:00Z", "2027-03-27T21:00:00Z/2027-04-03T20:00:00Z");
	}

	@Test
	void keepsTheUidAndCountsUpWhenTheTargetMoves() {
		String secret = this.feeds.create(this.mo);
		VEvent before = target(read(fetch(secret)));
		this.deployments.change(this.id,
				new Change("2.4.0", "production", TARGET.plusSeconds(3600), null, null, Map.of()), this.mo);
		VEvent after = target(read(fetch(secret)));
		assertThat(after.getUid()).isEqualTo(before.getUid());
		assertThat(after.getSequence().getSequenceNo()).isGreaterThan(before.getSequence().getSequenceNo());
		assertThat(start(after)).isEqualTo(TARGET.plusSeconds(3600));
	}

	@Test
	void leavesCancelledDeploymentsOutAndSaysSoInTheirOwnCalendar() {
		this.deployments.cancel(this.id, "The date was moved", this.mo);
		assertThat(mine(read(fetch(this.feeds.create(this.mo))))).isEmpty();
		MvcTestResult own = this.mvc.get()
			.uri(this.id.place() + "/calendar.ics")
			.cookie(this.accounts.session(this.mo))
			.exchange();
		assertThat(read(own).getComponents(Component.VEVENT)).isNotEmpty()
			.allSatisfy((event) -> assertThat(event.toString()).contains("STATUS:CANCELLED"));
	}

	@Test
	void opensNothingWithAWrongOrOlderSecretNorForSomebodyWhoIsGone() {
		assertThat(fetch("0".repeat(43))).hasStatus(HttpStatus.NOT_FOUND);
		String older = this.feeds.create(this.mo);
		String secret = this.feeds.create(this.mo);
		assertThat(fetch(older)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(fetch(secret)).hasStatusOk();
		this.jdbc.sql("update person set deactivated_at = now() where id = ?").param(this.mo.id()).update();
		assertThat(fetch(secret)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void opensNothingForSomebodyWhoWasAwayAndCameBack() {
		String secret = this.feeds.create(this.mo);
		PersonId mo = Objects.requireNonNull(this.mo.person());
		this.people.deactivate(mo, Actor.SYSTEM);
		this.people.activate(mo, Actor.SYSTEM);

		assertThat(fetch(secret)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void saysTheVerdictAsItIsWhenFetched() {
		VEvent event = target(read(fetch(this.feeds.create(this.mo))));

		assertThat(event.getDescription().getValue()).matches("Hold, (one reason|\\d+ reasons)");
	}

	@Test
	void isKeptByNobodyOnTheWayAndWritesNoSecretToTheLog(CapturedOutput output) {
		String secret = this.feeds.create(this.mo);
		MvcTestResult found = fetch(secret);
		this.feeds.revoke(this.mo);

		assertThat(found).hasStatusOk();
		assertThat(found.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(fetch(secret)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(output.getAll()).doesNotContain(secret);
	}

	@Test
	void setsNoCookie() {
		MvcTestResult found = fetch(this.feeds.create(this.mo));
		MvcTestResult nothing = fetch("0".repeat(43));

		assertThat(found).hasStatusOk();
		assertThat(found.getResponse().getHeaders("Set-Cookie")).isEmpty();
		assertThat(nothing.getResponse().getHeaders("Set-Cookie")).isEmpty();
	}

	@Test
	void showsOfVeryManyThoseWithTheLatestTargetTimes() {
		this.jdbc.sql("""
				insert into deployment select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
					'target_at', d.target_at + make_interval(hours => n)))).*
				from deployment d, generate_series(1, 500) n where d.id = ?
				""").param(this.id.value()).update();
		Calendar calendar = read(fetch(this.feeds.create(this.mo)));

		assertThat(targets(calendar)).hasSize(Plans.MOST).allMatch((start) -> start.isAfter(TARGET));
		assertThat(mine(calendar)).isEmpty();
	}

	@Test
	void asksForTheRightsAtEveryFetch() {
		String secret = this.feeds.create(this.mo);
		assertThat(mine(read(fetch(secret)))).isNotEmpty();
		this.jdbc.sql("delete from member where person_id = ?").param(this.mo.id()).update();
		assertThat(mine(read(fetch(secret)))).isEmpty();
	}

	@Test
	void opensEachPersonsOwnCalendarAndIsTakenBackByThemAlone() {
		Actor stan = this.scene.person("Stan");
		String mos = this.feeds.create(this.mo);
		String stans = this.feeds.create(stan);

		assertThat(mine(read(fetch(stans)))).isEmpty();
		this.feeds.revoke(stan);

		assertThat(fetch(stans)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(mine(read(fetch(mos)))).isNotEmpty();
	}

	@Test
	void keepsTheHashOfTheSecretAlone() {
		String secret = this.feeds.create(this.mo);
		assertThat(secret).hasSize(43);
		assertThat(this.jdbc.sql("select encode(hash, 'escape') from calendar_feed where person_id = ?")
			.param(this.mo.id())
			.query(String.class)
			.single()).doesNotContain(secret);
	}

	@Test
	void showsTheAddressOnceAndTakesItBack() {
		Cookie session = this.accounts.session(this.mo);
		assertThat(this.mvc.post().uri("/account/calendar").cookie(session).with(csrf())).bodyText()
			.containsPattern("value=\"http://127.0.0.1:8080/calendar/[0-9A-Za-z]{43}\\.ics\"");
		assertThat(this.mvc.get().uri("/account/calendar").cookie(session)).bodyText()
			.contains("There is an address since")
			.doesNotContain("/calendar/0", ".ics\"");
		this.mvc.post().uri("/account/calendar/revocation").cookie(session).with(csrf()).exchange();
		assertThat(this.mvc.get().uri("/account/calendar").cookie(session)).bodyText()
			.contains("There is no address yet.");
	}

	private MvcTestResult fetch(String secret) {
		return this.mvc.get().uri("/calendar/" + secret + ".ics").exchange();
	}

	private static Calendar read(MvcTestResult result) {
		try {
			assertThat(result).hasStatusOk();
			return new CalendarBuilder().build(new StringReader(result.getResponse().getContentAsString()));
		}
		catch (IOException | ParserException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<VEvent> mine(Calendar calendar) {
		return calendar.<VEvent>getComponents(Component.VEVENT)
			.stream()
			.filter((event) -> event.getUid().orElseThrow().getValue().startsWith(this.id.value().toString()))
			.toList();
	}

	private static List<Instant> targets(Calendar calendar) {
		return calendar.<VEvent>getComponents(Component.VEVENT)
			.stream()
			.filter((event) -> event.getUid().orElseThrow().getValue().contains("-target@"))
			.map(CalendarTests::start)
			.toList();
	}

	private VEvent target(Calendar calendar) {
		return mine(calendar).stream()
			.filter((event) -> event.getUid().orElseThrow().getValue().contains("-target@"))
			.findFirst()
			.orElseThrow();
	}

	private static Instant start(VEvent event) {
		return Instant.from(event.getDateTimeStart().getDate());
	}

	private static Instant end(VEvent event) {
		return Instant.from(event.getDateTimeEnd().getDate());
	}

}
