package greenboard.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody attaches a photograph where they stand, and somebody saves it.
 */
@BrowserTest
class EvidenceFileTests {

	private static final byte[] PHOTO = { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3 };

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	static Stream<Look> looks() {
		return Stream.of(Look.PHONE, Look.PHONE.withoutScript(), Look.DESKTOP);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void isAttachedAndSaved(Look look, Visitors visitors) throws IOException {
		Visitor mira = come(look, visitors);
		Page page = mira.page();
		page.setInputFiles("#f-SEC-3-file", new FilePayload("Prüfstand 1.jpg", "image/jpeg", PHOTO));
		page.fill("#f-SEC-3-file-title", "Test stand");
		if (look.script()) {
			page.fill("#f-SEC-3-note", "Half a sentence");
		}
		mira.press(page.locator("form[action$='/files'] button"));

		Locator shown = page.locator(".ev a");
		assertThat(shown).hasText("Test stand");
		assertThat(page.locator(".ev")).containsText("Prüfstand 1.jpg, 7 bytes");
		if (look.script()) {
			assertThat(page.locator("#f-SEC-3-note")).hasValue("Half a sentence");
			assertThat(page.locator("#i-SEC-3 > .row-i .tag bdi")).hasText("Prüfstand 1.jpg, 7 bytes");
		}
		Download saved = page.waitForDownload(() -> mira.press(shown));
		Assertions.assertThat(saved.suggestedFilename()).isEqualTo("Prüfstand 1.jpg");
		Assertions.assertThat(Files.readAllBytes(saved.path())).isEqualTo(PHOTO);

		mira.press(page.getByLabel("Remove the file Test stand"));
		assertThat(page.locator(".ev")).hasCount(0);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void isRefusedWhereItWasChosen(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);
		mira.expect("422");
		Page page = mira.page();
		page.setInputFiles("#f-SEC-3-file", new FilePayload("empty.txt", "text/plain", new byte[0]));
		page.fill("#f-SEC-3-file-title", "Nothing yet");
		mira.press(page.locator("form[action$='/files'] button"));

		assertThat(page.locator("#f-SEC-3-file-error")).containsText("empty.txt is empty, so it was not attached.");
		assertThat(page.locator("#f-SEC-3-file-title")).hasValue("Nothing yet");
		page.setInputFiles("#f-SEC-3-file",
				new FilePayload("fine.txt", "text/plain", "fine".getBytes(StandardCharsets.UTF_8)));
		mira.press(page.locator("form[action$='/files'] button"));
		assertThat(page.locator(".ev a")).hasText("Nothing yet");
	}

	@ParameterizedTest
	@MethodSource("looks")
	void isNotEvenSentWhenItIsTooLarge(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);
		mira.expect("422");
		Page page = mira.page();
		page.setInputFiles("#f-SEC-3-file", new FilePayload("film.mp4", "video/mp4", new byte[10 * 1024 * 1024 + 1]));
		if (look.script()) {
			Object said = page.locator("#f-SEC-3-file").evaluate("(field) => field.validationMessage");
			Assertions.assertThat(said).asString().startsWith("This file is larger than 10 MB.");
		}
		else {
			mira.press(page.locator("form[action$='/files'] button"));
			assertThat(page.locator("#f-SEC-3-file-error")).containsText("film.mp4 has 10.1 MB");
		}
	}

	private Visitor come(Look look, Visitors visitors) {
		ProjectSummary project = this.accounts.project();
		Actor mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		DeploymentId deployment = this.scenery.deployment(this.scenery.template(Documents.webShop()), project, mira);
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(mira));
		visitor.visit(deployment.place());
		visitor.press(visitor.page().locator("#m-SEC-3"));
		assertThat(visitor.page().locator("#f-SEC-3-file")).isVisible();
		return visitor;
	}

}
