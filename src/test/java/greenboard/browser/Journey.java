package greenboard.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The steps that lead from a document to a scored deployment, as somebody takes them who
 * knows the words on the pages and no address.
 */
final class Journey {

	private final Visitor visitor;

	private final Page page;

	Journey(Visitor visitor) {
		this.visitor = visitor;
		this.page = visitor.page();
	}

	Journey paste(String document) {
		this.visitor.visit("/templates/import");
		this.page.fill("#text", document);
		press("See the preview");
		assertThat(heading("Import preview")).isVisible();
		return this;
	}

	/** Changes the phase that the preview proposes for a section. */
	Journey phase(String section, String phase) {
		return propose("Phase", section, phase);
	}

	/** Changes the category that the preview proposes for a section. */
	Journey category(String section, String category) {
		return propose("Category", section, category);
	}

	private Journey propose(String what, String section, String value) {
		Locator revision = this.page.locator("input[name=revision]").first();
		String before = revision.inputValue();
		this.page.getByLabel(ending(what + " of", section)).selectOption(new SelectOption().setLabel(value));
		if (!this.visitor.look().script()) {
			this.visitor.press(this.page.getByLabel(ending("Set phase and category of", section)));
		}
		assertThat(revision).not().hasValue(before);
		assertThat(this.page.getByLabel(ending(what + " of", section)).locator("option:checked")).hasText(value);
		return this;
	}

	private static Pattern ending(String words, String section) {
		return Pattern.compile("^" + words + " .*" + section + "$");
	}

	/** Adds a sign-off role in the preview: before the deployment, required. */
	Journey addRole(String title, String group) {
		Locator roles = this.page.locator("section:has(#roles) li[id^=role-] b");
		int before = roles.count();
		fill("Another role", title);
		this.page.selectOption("#new-role-group", new SelectOption().setLabel(group));
		press("Add the role");
		assertThat(roles).hasCount(before + 1);
		assertThat(roles.last()).hasText(title);
		assertThat(this.page.locator("#new-role")).hasValue("");
		return this;
	}

	Journey publish() {
		this.visitor.press(this.page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName(Pattern.compile("^Publish version"))));
		assertThat(heading("Sign-off roles")).isVisible();
		return this;
	}

	Journey start(String project, String version) {
		link("Start a deployment");
		this.page.selectOption("#project", new SelectOption().setLabel(project));
		press("Continue");
		this.page.fill("#version", version);
		this.page.fill("#environment", "production");
		this.page.fill("#targetAt", "2027-03-01T20:00");
		this.page.fill("#zone", "UTC");
		press("Start the deployment");
		assertThat(this.page.locator("h1")).hasText(project + " " + version + " to production");
		return this;
	}

	/** Ticks one item after the other, by a tap where the screen is touched. */
	Journey tick(String... keys) {
		for (String key : keys) {
			Locator box = this.page.locator("#t-" + key);
			settled(() -> this.visitor.press(box));
			assertThat(box).hasAttribute("aria-checked", "true");
			assertThat(this.page.locator("#i-" + key)).not().hasAttribute("aria-busy", "true");
		}
		return this;
	}

	/**
	 * With scripts the outlook above the list follows a tick and may change its height.
	 */
	private void settled(Runnable act) {
		if (this.visitor.look().script()) {
			this.page.waitForResponse("**/standing", act);
		}
		else {
			act.run();
		}
	}

	/** What is still open in a phase. */
	List<String> openKeys(String phase) {
		assertThat(this.page.locator("#phase-" + phase)).isVisible();
		this.page.waitForLoadState();
		return this.page.locator("#phase-" + phase + " + div li.open > .row-i > .tick")
			.all()
			.stream()
			.map((box) -> box.getAttribute("id").substring(2))
			.toList();
	}

	Journey select(List<String> keys) {
		for (String key : keys) {
			this.page.locator("#t-" + key).check(new Locator.CheckOptions().setForce(!this.visitor.look().script()));
		}
		return this;
	}

	/** Says of several items at once that they are done. */
	Journey settle(List<String> keys) {
		link("Select several").select(keys).press("Mark done");
		assertThat(this.page.getByText(keys.size() + " items changed")).isVisible();
		return this;
	}

	/** Opens an item: in place, or as a page of its own where no scripts run. */
	Journey open(String key) {
		this.visitor.press(this.page.locator("#m-" + key));
		assertThat(this.page.locator("#p-" + key + " > .note")).isVisible();
		return this;
	}

	/** Opens what is folded away behind some words. */
	Journey unfold(String words) {
		this.visitor.press(this.page.locator("summary", new Page.LocatorOptions().setHasText(words)));
		return this;
	}

	Journey fill(String label, String value) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
		return this;
	}

	/** What stands in the head of the checklist. */
	Journey shows(String verdict, String score, String ceiling) {
		assertThat(this.page.locator("#mast .verdict")).hasText(verdict);
		assertThat(this.page.locator("#mast .mast-score b")).hasText(score);
		assertThat(this.page.locator("#mast .mast-score")).containsText("could reach " + ceiling);
		return this;
	}

	/** What the page says that explains the score. */
	Journey explains(String score, String ceiling, String band) {
		link("Score");
		assertThat(heading(score + " now, " + ceiling + " at most")).isVisible();
		assertThat(heading("The band is " + band)).isVisible();
		return this;
	}

	private Locator heading(String words) {
		return this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
	}

	Journey press(String button) {
		this.visitor
			.press(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
		return this;
	}

	/** Follows a link. */
	Journey link(String words) {
		this.visitor
			.press(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true)));
		return this;
	}

}
