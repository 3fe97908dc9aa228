package greenboard.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody adds a passkey, comes back with it, and ends it.
 */
@PasskeyTest
class PasskeyAccountTests {

	private static final LocatorAssertions.ContainsTextOptions SEEN = new LocatorAssertions.ContainsTextOptions()
		.setUseInnerText(true);

	@Autowired
	private TestAccounts accounts;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	/** Without an account every page is the set-up. */
	@BeforeEach
	void somebodyWasThereBefore() {
		this.accounts.administrator();
	}

	@ParameterizedTest
	@MethodSource("looks")
	void addsOneSignsInWithItAndRevokesIt(Look look, Visitors visitors) {
		Actor mira = this.accounts.stranger();
		this.accounts.withPassword(mira);
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(mira));
		Device device = Device.of(visitor);
		Page page = visitor.page();
		enrols(visitor);
		assertThat(page.locator(".rows")).containsText("Kitchen tablet");
		Standards.hold(visitor);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));

		comesBack(visitor);
		visitor.visit("/account/passkeys");
		assertThat(page.locator(".rows time")).hasCount(2);
		new Journey(visitor).link("Change the passkey Kitchen tablet");
		assertThat(page.locator("h1")).hasText("Kitchen tablet");
		Standards.hold(visitor);
		page.fill("#password", TestAccounts.PASSWORD);
		new Journey(visitor).press("Revoke the passkey");
		assertThat(page.getByText("No passkeys yet.")).isVisible();

		visitor.expect("401");
		signOut(visitor);
		new Journey(visitor).press("Sign in with a passkey");
		assertThat(page.locator("#error")).containsText("it was revoked");
		Assertions.assertThat(device.passkeys()).isOne();
	}

	private void comesBack(Visitor visitor) {
		signOut(visitor);
		Standards.hold(visitor);
		visitor.visit("/login?next=/account/sessions");
		new Journey(visitor).press("Sign in with a passkey");
		assertThat(visitor.page().locator("h1")).hasText("Where you are signed in");
	}

	@Test
	void saysWhatIsWrong(Visitors visitors) {
		Actor mira = this.accounts.stranger();
		this.accounts.withPassword(mira);
		Visitor visitor = visitors.come(Look.DESKTOP).signedIn(this.accounts.session(mira));
		Device device = Device.of(visitor);
		visitor.expect("422");
		visitor.visit("/account/passkeys");
		Locator failed = visitor.page().locator("[data-passkey-note=failed]");
		new Journey(visitor).fill("Name", "Phone").press("Add a passkey");
		assertThat(failed).hasText("Enter your password.");
		assertThat(failed).isFocused();
		new Journey(visitor).fill("Password", "not the one").press("Add a passkey");
		assertThat(failed).hasText("This is not your password. Nothing was changed.");

		device.recognises(false);
		new Journey(visitor).fill("Password", TestAccounts.PASSWORD).press("Add a passkey");
		assertThat(failed).containsText("No passkey was used.");
		device.recognises(true);
		enrols(visitor);
		enrol(visitor);
		assertThat(failed).hasText("This device has a passkey of yours already.");
	}

	@Test
	void isReachedWithTheKeyboard(Visitors visitors) {
		Actor mira = this.accounts.stranger();
		this.accounts.withPassword(mira);
		Visitor visitor = visitors.come(Look.DESKTOP).signedIn(this.accounts.session(mira));
		Device.of(visitor);
		enrols(visitor);
		signOut(visitor);
		visitor.page().focus("#password");
		visitor.page().keyboard().press("Tab");
		visitor.page().keyboard().press("Tab");
		visitor.page().keyboard().press("Enter");
		assertThat(visitor.page().locator("h1")).hasText("Deployments");
	}

	@ParameterizedTest
	@MethodSource("looks")
	void saysWithoutScriptsThatThePasswordWorks(Look look, Visitors visitors) {
		Actor mira = this.accounts.stranger();
		String email = this.accounts.withPassword(mira);
		Visitor visitor = visitors.come(look.withoutScript());
		visitor.visit("/login");
		assertThat(visitor.page().locator("main")).containsText("Passkeys need scripts", SEEN);
		assertThat(visitor.page().locator("[data-passkey]")).isHidden();
		visitor.page().fill("#email", email);
		visitor.page().fill("#password", TestAccounts.PASSWORD);
		new Journey(visitor).press("Sign in");
		assertThat(visitor.page().locator("h1")).hasText("Deployments");
		visitor.visit("/account/passkeys");
		assertThat(visitor.page().locator("main")).containsText("Passkeys need scripts", SEEN);
		assertThat(visitor.page().locator("#name")).isHidden();
	}

	@Test
	void saysElsewhereWherePasskeysWork(Visitors visitors) {
		Visitor visitor = visitors.come(Look.DESKTOP);
		visitor.expect("request to another host");
		String elsewhere = visitors.baseUrl().replace("localhost", "127.0.0.1") + "/login";
		visitor.page().navigate(elsewhere);
		assertThat(visitor.page().locator("[data-passkey-note=elsewhere] a")).hasAttribute("href",
				visitors.baseUrl() + "/login");
		assertThat(visitor.page().locator("[data-passkey]")).isHidden();
	}

	private static void enrols(Visitor visitor) {
		enrol(visitor);
		assertThat(visitor.page().locator(".said"))
			.hasText("The passkey is added. You can sign in and sign off with it.");
	}

	private static void enrol(Visitor visitor) {
		visitor.visit("/account/passkeys");
		new Journey(visitor).fill("Name", "Kitchen tablet")
			.fill("Password", TestAccounts.PASSWORD)
			.press("Add a passkey");
	}

	private static void signOut(Visitor visitor) {
		visitor.visit("/account");
		new Journey(visitor).press("Sign out");
		assertThat(visitor.page().locator("h1")).hasText("Sign in");
	}

}
