package greenboard.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import greenboard.accounts.TestAccounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who is asked to sign: finds what awaits them, reads what they would sign and
 * says what they think of it.
 */
final class Signer {

	private final Visitor visitor;

	private final Page page;

	Signer(Visitor visitor) {
		this.visitor = visitor;
		this.page = visitor.page();
	}

	/** How much awaits them, as the head of every page says. */
	Signer awaits(int count) {
		this.visitor.visit("/deployments");
		if (count == 0) {
			assertThat(this.page.locator(".top .count")).hasCount(0);
		}
		else {
			assertThat(this.page.locator(".top .count")).hasText(String.valueOf(count));
		}
		return this;
	}

	/** Opens what awaits them for a role, from the list of their own sign-offs. */
	Signer takes(String role, String deployment) {
		new Journey(this.visitor).link("My sign-offs 1 awaits you").link(role + " for " + deployment);
		assertThat(this.page.locator("h1")).hasText(role);
		new Journey(this.visitor).link("Check and sign");
		assertThat(this.page.locator("h1")).hasText("Check before you sign");
		assertThat(this.page.locator("main")).containsText("You sign as " + role + " for " + deployment);
		return this;
	}

	/** What the page says that they would sign. */
	Signer reads(String... words) {
		for (String each : words) {
			assertThat(this.page.locator("main")).containsText(each);
		}
		return this;
	}

	/** Says what they think, with their password. */
	Signer says(String meaning, String button) {
		choose(meaning);
		this.page.fill("#password", TestAccounts.PASSWORD);
		new Journey(this.visitor).press(button);
		return this;
	}

	private void choose(String meaning) {
		Locator choice = this.page.getByLabel(meaning, new Page.GetByLabelOptions().setExact(true));
		choice.check();
	}

	/** Says why. */
	Signer comments(String words) {
		new Journey(this.visitor).fill("Comment", words);
		return this;
	}

	/** What the application answers. */
	Signer hears(String words) {
		assertThat(this.page.locator(".said")).hasText(words);
		return this;
	}

}
