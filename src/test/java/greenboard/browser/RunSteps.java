package greenboard.browser;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody at the page of a rollback or a rehearsal: works its steps and reads how far
 * they are.
 */
final class RunSteps {

	private final Visitor visitor;

	private final Page page;

	RunSteps(Visitor visitor) {
		this.visitor = visitor;
		this.page = visitor.page();
	}

	RunSteps choose(String plan) {
		return press("Run “" + plan + "”");
	}

	RunSteps start(int number) {
		return press("Start step " + number).is(number, "Started");
	}

	RunSteps done(int number) {
		return press("Step " + number + " is done").is(number, "Done");
	}

	RunSteps fail(int number, String happened) {
		note(number, happened);
		return press("Step " + number + " failed");
	}

	/** Leaves a step out that nobody has begun with. */
	RunSteps skip(int number, String reason) {
		if (!field(number).isVisible()) {
			this.visitor.press(step(number).locator("summary").getByText("Skip"));
		}
		note(number, reason);
		this.visitor.press(step(number).getByRole(AriaRole.BUTTON,
				new Locator.GetByRoleOptions().setName("Skip the step").setExact(true)));
		return this;
	}

	RunSteps reopen(int number, String reason) {
		this.visitor.press(step(number).locator("summary").getByText("Open again"));
		note(number, reason);
		return press("Open the step again").is(number, "Not begun");
	}

	RunSteps assign(int number, String owner) {
		this.visitor.press(step(number).locator("summary").getByText("Owner"));
		step(number).locator("select").selectOption(owner);
		this.visitor.press(step(number).getByText("Assign"));
		return owned(number, owner);
	}

	RunSteps owned(int number, String owner) {
		assertThat(step(number).locator(".meta")).containsText("Owner: " + owner);
		return this;
	}

	RunSteps is(int number, String state) {
		assertThat(step(number).locator(".run-s b")).hasText(state);
		return this;
	}

	/** What stands at a step: a note, a name, a refusal. */
	RunSteps reads(int number, String words) {
		assertThat(step(number)).containsText(words);
		return this;
	}

	/** Refused, with a sentence beside the field and above, and nothing else changed. */
	RunSteps refused(int number, String sentence, String state) {
		assertThat(step(number).locator(".error")).containsText(sentence);
		assertThat(this.page.locator(".summary")).containsText(sentence);
		return is(number, state);
	}

	/** A time that the page shows, in whole minutes. */
	RunSteps lasts(Locator time, int minutes) {
		assertThat(time).hasText(Pattern.compile("^" + minutes + ":[0-5]\\d$"));
		return this;
	}

	RunSteps lasts(int number, int minutes) {
		return lasts(step(number).locator(".run-s time"), minutes);
	}

	RunSteps ended(String plan, int ended, int all) {
		Locator part = this.page.locator(".run-plan", new Page.LocatorOptions().setHasText(plan));
		assertThat(part).containsText("Steps: %d of %d ended".formatted(ended, all));
		return this;
	}

	/** What the button beside a step's command puts on the clipboard. */
	Object copies(int number) {
		this.page.evaluate("navigator.clipboard.writeText('nothing')");
		Locator button = step(number).locator(".cmd button");
		this.visitor.press(button);
		assertThat(button).hasText("Copied");
		return this.page.evaluate("navigator.clipboard.readText()");
	}

	Locator command(int number) {
		return step(number).locator(".cmd pre");
	}

	/** The record of what was rolled back: words, and times that add up. */
	RunSteps keeps(String... words) {
		assertThat(this.page.locator("#run-h")).hasText("Rolled back");
		for (String each : words) {
			assertThat(this.page.locator("#run")).containsText(each);
		}
		Duration decided = span("to-decision");
		Duration done = span("to-end");
		Assertions.assertThat(decided).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(6));
		Assertions.assertThat(done).isGreaterThanOrEqualTo(Duration.ofMinutes(4));
		Assertions.assertThat(span("in-all").minus(decided).minus(done))
			.isBetween(Duration.ZERO, Duration.ofSeconds(1));
		return this;
	}

	private Duration span(String id) {
		return Duration.parse(this.page.locator("#" + id + " time").getAttribute("datetime"));
	}

	RunSteps press(String button) {
		new Journey(this.visitor).press(button);
		return this;
	}

	private void note(int number, String words) {
		field(number).fill(words);
	}

	private Locator field(int number) {
		return this.page.locator("#note-" + number);
	}

	private Locator step(int number) {
		return this.page.locator("#step-" + number);
	}

}
