package greenboard.rollcall;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;

import greenboard.deployments.ItemManagement;
import greenboard.acts.Settling;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.Register;
import greenboard.templates.TemplateManagement;

/**
 * A deployment that is ready, with five roles of a person each, for tests of every room.
 */
@TestComponent
public class Five {

	private static final String ROLE = "  - {title: Role %d, group: technical, when: before, required: false}\n";

	private static final String ONE = "  - {title: Security Officer, group: technical, when: before, required: true}\n";

	private final TestAccounts accounts;

	private final TemplateManagement templates;

	private final DeploymentManagement deployments;

	private final ItemManagement items;

	private final Register register;

	Five(TestAccounts accounts, TemplateManagement templates, DeploymentManagement deployments, ItemManagement items,
			Register register) {
		this.accounts = accounts;
		this.templates = templates;
		this.deployments = deployments;
		this.items = items;
		this.register = register;
	}

	/**
	 * Who takes part.
	 *
	 * @param id the deployment
	 * @param lead who leads it
	 * @param people the holders of the roles, in order
	 * @param project the project
	 */
	public record Crew(DeploymentId id, Actor lead, List<Actor> people, ProjectSummary project) {

		/**
		 * The key of a role.
		 * @param number from 1
		 * @return the key
		 */
		public String role(int number) {
			return "role-" + number;
		}

	}

	/**
	 * Starts a deployment and settles all of it.
	 * @return who takes part
	 */
	public Crew start() {
		ProjectSummary project = this.accounts.project();
		StringBuilder roles = new StringBuilder();
		List<Actor> people = new ArrayList<>();
		for (int number = 1; number <= 5; number++) {
			roles.append(ROLE.formatted(number));
			people.add(this.accounts.approver("Person " + number, project.id(), "Role " + number));
		}
		String source = Scene.CHECKLIST.formatted("poll-" + UUID.randomUUID()).replace(ONE, roles);
		Actor lead = this.accounts.member("Lena", project.id(), MemberRole.LEAD);
		DeploymentId id = this.deployments.start(new Start(
				this.templates
					.publish("poll-" + UUID.randomUUID(), source.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM)
					.version(),
				project.id(), "4.2.0", "production", Instant.now().plus(Duration.ofDays(2)), null, null, Map.of()),
				lead);
		this.items.settle(id,
				this.register.board(id, lead)
					.allItems()
					.filter(BoardItem::settable)
					.map((item) -> Settling.of(item.key(), Status.DONE, null))
					.toList(),
				lead);
		return new Crew(id, lead, people, project);
	}

	/**
	 * Reopens an item, or does it again.
	 * @param crew who takes part
	 * @param key the item
	 * @param done whether it is done
	 */
	public void settle(Crew crew, String key, boolean done) {
		this.items.settle(crew.id(), Settling.of(key, done ? Status.DONE : Status.OPEN, "because"), crew.lead());
	}

}
