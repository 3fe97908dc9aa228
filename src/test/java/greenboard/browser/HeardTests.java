package greenboard.browser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.projects.ProjectManagement;
import greenboard.readiness.Status;
import greenboard.templates.TemplateVersion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a screen reader says of changes in the list and in the head of the page.
 */
@BrowserTest
class HeardTests {

	private static final String SPOKEN = """
			() => {
				window.spoken = [];
				new MutationObserver(() => window.spoken.push(document.getElementById('live').textContent))
					.observe(document.getElementById('live'), { childList: true });
			}
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private ProjectManagement projects;

	@Autowired
	private Scenery scenery;

	@Autowired
	private ItemManagement items;

	private ProjectSummary project;

	private Actor ann;

	private TemplateVersion template;

	@BeforeEach
	void publishesAChecklist() {
		this.project = this.accounts.project();
		this.ann = this.accounts.member("Ann", this.project.id(), MemberRole.MANAGER);
		this.template = this.scenery.template("""
				---
				title: Heard
				key: heard-%s
				roles:
				  - {title: Captain, group: technical, when: before, required: true}
				---

				# Heard

				## Build <!-- phase: prepare -->

				- [ ] It holds <!-- key: BLD-1, critical -->
				- [ ] It holds too <!-- key: BLD-2 -->
				""".formatted(this.project.key()));
	}

	@Test
	void saysWhichVerdictHasChangedInTheListAndNothingOfATick(Visitors visitors) {
		DeploymentId id = start();
		Page page = list(this.ann, visitors);

		settle(id, "BLD-2", Status.DONE);
		assertThat(page.locator(".dep .last-did")).containsText("BLD-2");
		settle(id, "BLD-1", Status.FAILED);

		assertThat(page.locator("#live")).hasText(this.project.name() + " 4.2.0 production: No-go");
		assertThat(spoken(page)).hasSize(1);
	}

	@Test
	void saysManyChangesOfOneMomentInAFewWords(Visitors visitors) {
		List<DeploymentId> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.add(start());
		}
		Page page = list(this.ann, visitors);

		ids.forEach((id) -> settle(id, "BLD-1", Status.FAILED));

		assertThat(page.locator("#live")).containsText("2 more have changed");
		assertThat(spoken(page)).singleElement().asString().containsPattern("^([^:]*: No-go\\. ){3}2 more");
	}

	@Test
	void countsTheSignaturesThatAreAwaitedInTheHeadOfThePage(Visitors visitors) {
		Actor bea = this.accounts.member("Bea", this.project.id(), MemberRole.APPROVER);
		this.projects.putMember(this.project.id(), Objects.requireNonNull(bea.person()),
				EnumSet.of(MemberRole.APPROVER), List.of("Captain"), Actor.SYSTEM);
		Page page = list(bea, visitors);
		assertThat(page.locator("#awaiting .count")).hasCount(0);

		start();

		assertThat(page.locator("#awaiting .count")).hasText("1");
		assertThat(page.locator("#live")).containsText("My sign-offs: 1 awaits you");
		assertThat(page.locator("#live")).containsText(" is new in the list: Hold");
	}

	private DeploymentId start() {
		return this.scenery.deployment(this.template, this.project, this.ann);
	}

	private void settle(DeploymentId id, String key, Status state) {
		this.items.settle(id, Settling.of(key, state, "because"), this.ann);
	}

	private Page list(Actor actor, Visitors visitors) {
		Visitor visitor = visitors.come(Look.DESKTOP).signedIn(this.accounts.session(actor));
		visitor.page()
			.waitForResponse(Pattern.compile("/changes"),
					() -> visitor.visit("/deployments?project=" + this.project.key()));
		visitor.page().evaluate(SPOKEN);
		return visitor.page();
	}

	private static List<?> spoken(Page page) {
		return (List<?>) page.evaluate("() => window.spoken");
	}

}
