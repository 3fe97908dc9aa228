package greenboard.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The day of a deployment as somebody reads it and works it off.
 */
final class DaySteps {

	private final Visitor visitor;

	private final Page page;

	private final String place;

	/** Opens the day of the deployment at a place. */
	DaySteps(Visitor visitor, String place) {
		this.visitor = visitor;
		this.page = visitor.page();
		this.place = place;
		visit();
	}

	DaySteps visit() {
		this.visitor.visit(this.place + "/day");
		return this;
	}

	DaySteps countdown(String pattern) {
		assertThat(this.page.locator("#clock")).containsText(Pattern.compile("^" + pattern));
		return this;
	}

	/** How many sections are late. */
	DaySteps late(int count) {
		assertThat(this.page.locator(".now-l .late")).hasCount(count);
		return this;
	}

	DaySteps late(String title) {
		assertThat(line("late", title)).hasCount(1);
		return this;
	}

	DaySteps notLate(String title) {
		assertThat(line("late", title)).hasCount(0);
		return this;
	}

	DaySteps due(String title, String open) {
		assertThat(line("due", title)).containsText(open);
		return this;
	}

	DaySteps next(String title) {
		assertThat(line("next", title)).hasCount(1);
		return this;
	}

	DaySteps tick(String... keys) {
		for (String key : keys) {
			this.visitor.press(this.page.locator("#t-" + key));
			assertThat(this.page.locator("#t-" + key)).hasAttribute("aria-checked", "true");
			assertThat(this.page.locator("#i-" + key)).not().hasAttribute("aria-busy", "true");
		}
		return this;
	}

	private Locator line(String state, String title) {
		return this.page.locator(".now-l ." + state, new Page.LocatorOptions().setHasText(title));
	}

}
