package greenboard.signing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.readiness.Status;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.signoffs.RoleManagement;
import greenboard.signoffs.SignOff;

import static org.assertj.core.api.Assertions.assertThat;

class SigningPagesTests extends SigningPages {

	@Autowired
	private RoleManagement roles;

	@Autowired
	private TestClock clock;

	@Test
	void showsExactlyWhatIsSigned() {
		String digest = this.pen.digest(this.id, Pen.SAFETY);

		assertThat(get(this.page)).hasStatusOk()
			.bodyText()
			.contains("value=\"" + digest + "\"", "sha256:" + digest, "Vests counted", "Flares / Flares are dry",
					"Water rises &gt; 5 cm", "Aiko", "Approve as Safety Officer", "4 items")
			.doesNotContain("Painted", "??");
	}

	@Test
	void signsWithThePassword() {
		assertThat(send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY))).hasStatus3xxRedirection();
		assertThat(this.book.all(this.id)).singleElement()
			.satisfies((signOff) -> assertThat(signOff.meaning()).isEqualTo(Meaning.APPROVE));
	}

	@ParameterizedTest
	@CsvSource({ "'', 422", "wrong, 422" })
	void signsNothingWithoutIt(String password, int status) {
		assertThat(send(password, this.pen.digest(this.id, Pen.SAFETY))).hasStatus(status)
			.bodyText()
			.contains("There is something to correct")
			.doesNotContain("??");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void slowsGuessingDown() {
		String digest = this.pen.digest(this.id, Pen.SAFETY);
		for (int i = 0; i < 5; i++) {
			send("guess", digest);
		}
		assertThat(send(TestAccounts.PASSWORD, digest)).hasStatus(429)
			.containsHeader("Retry-After")
			.bodyText()
			.contains("Nothing was signed");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void saysWhatHappenedMeanwhile() {
		String shown = this.pen.digest(this.id, Pen.SAFETY);
		this.pen.settle(this.id, "SAF-2", Status.DONE);

		assertThat(send(TestAccounts.PASSWORD, shown)).hasStatus(409)
			.bodyText()
			.contains("Nothing was signed", "since you opened the page", "SAF-2 Vests counted",
					"value=\"" + this.pen.digest(this.id, Pen.SAFETY) + "\"")
			.doesNotContain("value=\"" + shown + "\"");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void showsWhoSignsAgainWhatDiffersAndTakesItInOneStep() {
		send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY));
		String before = this.book.all(this.id).get(0).digest();
		this.pen.settle(this.id, "SAF-2", Status.DONE);
		this.pen.settle(this.id, "SAF-1", Status.OPEN);
		this.pen.settle(this.id, "SAF-1", Status.DONE);
		assertThat(get(this.page)).bodyText()
			.contains("Sign the difference", "SAF-2", "<details class=\"whole block\"", "sha256:" + before,
					"name=\"since\" value=\"" + before + "\"", "describedby=\"h-APPROVE\" checked=\"checked\"")
			.doesNotContain("Check before you sign", "??");
		Map<String, String> again = Map.of("meaning", "APPROVE", "password", TestAccounts.PASSWORD, "seen", "2",
				"digest", this.pen.digest(this.id, Pen.SAFETY));
		Map<String, String> foreign = new HashMap<>(again);
		foreign.put("since", "0".repeat(64));
		assertThat(post(this.page, this.session, foreign)).hasStatus(409);

		Map<String, String> own = new HashMap<>(again);
		own.put("since", before);
		assertThat(post(this.page, this.session, own)).hasStatus3xxRedirection();
		assertThat(this.book.all(this.id).get(0))
			.returns("The difference to sha256:" + before + " was shown.", SignOff::comment)
			.returns(this.pen.digest(this.id, Pen.SAFETY), SignOff::digest);
		assertThat(get(this.id.place() + "/sign-offs")).bodyText()
			.contains("The difference to sha256:" + before)
			.doesNotContain("??");
	}

	@Test
	void saysWhoChangedSomethingLastThoughTheClockOfANodeIsAhead() {
		this.clock.forward(Duration.ofMinutes(10));
		send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY));
		this.pen.settle(this.id, "SAF-1", Status.OPEN);

		assertThat(get(this.page)).bodyText().contains("<span dir=\"auto\">because</span>");
	}

	@Test
	void warnsWhoeverWouldLeaveNobodyForAnotherRole() {
		Actor bo = this.accounts.approver("Bo", this.scene.project(), "Cook", "Safety Officer");
		this.roles.add(this.id, "Cook", Group.BUSINESS, When.BEFORE, true, Actor.SYSTEM);
		this.jdbc.sql("update project set several_roles_per_signer = false where id = ?")
			.param(this.scene.project().value())
			.update();
		try {
			assertThat(this.mvc.get().uri(this.page).cookie(this.accounts.session(bo))).bodyText()
				.contains("If you approve as Safety Officer, nobody is left to sign as: Cook");
			assertThat(get(this.page)).bodyText().doesNotContain("nobody is left to sign");
		}
		finally {
			this.jdbc.sql("update project set several_roles_per_signer = true where id = ?")
				.param(this.scene.project().value())
				.update();
		}
	}

	@Test
	void handsTheRecordOutByteForByte() {
		send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY));
		String signature = this.book.all(this.id).get(0).id().toString();

		for (String path : new String[] { "/signatures/" + signature, "/sign-offs/" + Pen.SAFETY }) {
			byte[] body = get(this.id.place() + path + "/record.json").getResponse().getContentAsByteArray();
			assertThat(new RecordBytes(body).record().role().title()).isEqualTo("Safety Officer");
			assertThat(new RecordBytes(body).digest()).isEqualTo(this.book.all(this.id).get(0).digest());
		}
	}

	@Test
	void tellsApproversAloneWhatAwaitsThem() {
		assertThat(get("/deployments")).bodyText().contains("My sign-offs").containsPattern("[1-9][0-9]* awaits? you");
		assertThat(get("/sign-offs")).bodyText().contains("Safety Officer for ").doesNotContain("??");
		Cookie viewer = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.VIEWER));
		assertThat(this.mvc.get().uri("/deployments").cookie(viewer)).bodyText().doesNotContain("My sign-offs");
	}

	@Test
	void showsManagersHowToAskForMore() {
		Cookie manager = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.MANAGER));
		String roles = this.id.place() + "/sign-offs";
		assertThat(this.mvc.get().uri(roles).cookie(manager)).bodyText().contains("Add the role").doesNotContain("??");
		assertThat(get(roles)).bodyText().contains("Captain").doesNotContain("Add the role");
		assertThat(post(roles, manager, Map.of("title", "Cook", "group", "BUSINESS", "when", "BEFORE")))
			.hasRedirectedUrl(roles + "/cook");
		assertThat(this.mvc.get().uri(roles + "/cook").cookie(manager)).bodyText()
			.contains("Nobody holds this role", "Make it required")
			.doesNotContain("??");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, this.aiko);
		assertThat(post(roles + "/cook/removal", manager, Map.of())).hasStatus(409)
			.bodyText()
			.contains("Somebody has signed");
	}

}
