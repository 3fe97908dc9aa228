package greenboard.browser;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An item is drawn in its own state, whatever becomes of the one around it.
 */
@BrowserTest
class NestedStateTests {

	private static final String SOURCE = """
			# Ferry

			## Crew

			- [ ] **Everybody** <!-- key: CRE-1 -->
			  - [ ] Is trained <!-- key: CRE-2 -->
			  - [ ] Has slept <!-- key: CRE-3 -->
			  - [ ] Is aboard <!-- key: CRE-4 -->

			## Deck

			- [ ] It is dry <!-- key: DEC-1 -->
			- [ ] It is clear <!-- key: DEC-2 -->
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private ItemManagement items;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE.dark());
	}

	@ParameterizedTest
	@MethodSource("looks")
	void drawsWhatIsDoneOrOpenBelowAFailedParentAsSuch(Look look, Visitors visitors) {
		ProjectSummary project = this.accounts.project();
		Actor mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		DeploymentId deployment = this.scenery.deployment(this.scenery.template(SOURCE), project, mira);
		this.items.settle(deployment, Settling.of("CRE-2", Status.DONE, null), mira);
		this.items.settle(deployment, Settling.of("CRE-3", Status.FAILED, "Two were on the bridge all night"), mira);
		this.items.settle(deployment, Settling.of("DEC-1", Status.DONE, null), mira);

		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(mira));
		visitor.visit(deployment.place());

		assertThat(ground(visitor, "CRE-2")).isEqualTo(ground(visitor, "DEC-1"));
		assertThat(ground(visitor, "CRE-4")).isEqualTo(ground(visitor, "DEC-2"));
		assertThat(ground(visitor, "CRE-3")).isNotIn(ground(visitor, "DEC-1"), ground(visitor, "DEC-2"));
	}

	private static Object ground(Visitor visitor, String key) {
		return visitor.page().locator("#t-" + key).evaluate("(box) => getComputedStyle(box).backgroundColor");
	}

}
