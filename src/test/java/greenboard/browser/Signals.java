package greenboard.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.RequestManagement;
import greenboard.readiness.Status;
import greenboard.templates.TemplateVersion;

/**
 * Deployments with every verdict, and one of them with every lamp and every state.
 */
@TestComponent
class Signals {

	private static final String CHECKLIST = """
			# Signals

			## Alpha

			- [ ] The first point

			## Bravo

			- [ ] The second point
			- [ ] The third point

			## Charlie

			- [ ] The fourth point

			## Delta

			- [ ] The fifth point

			## Echo

			- [ ] The sixth point

			## Foxtrot

			- [ ] The seventh point <!-- critical -->

			## Golf

			- [ ] The eighth point <!-- critical -->
			""";

	private final Scenery scenery;

	private final TestAccounts accounts;

	private final ItemManagement items;

	private final RequestManagement requests;

	private final DeploymentManagement deployments;

	private final JdbcClient jdbc;

	private Actor mira = Actor.SYSTEM;

	private List<DeploymentId> all = List.of();

	Signals(Scenery scenery, TestAccounts accounts, ItemManagement items, RequestManagement requests,
			DeploymentManagement deployments, JdbcClient jdbc) {
		this.scenery = scenery;
		this.accounts = accounts;
		this.items = items;
		this.requests = requests;
		this.deployments = deployments;
		this.jdbc = jdbc;
	}

	/** Sets them up, once. */
	Signals ready() {
		if (this.all.isEmpty()) {
			ProjectSummary project = this.accounts.project();
			this.mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER, MemberRole.LEAD);
			TemplateVersion template = this.scenery.template(CHECKLIST);
			List<DeploymentId> started = Stream.generate(() -> this.scenery.deployment(template, project, this.mira))
				.limit(5)
				.toList();
			settleEveryWay(started.get(0), this.accounts.member("Carl", project.id(), MemberRole.CONTRIBUTOR));
			settleAll(started.get(2));
			settleAll(started.get(3));
			decide(started.get(3));
			this.deployments.cancel(started.get(4), "The date was moved", this.mira);
			this.all = started;
		}
		return this;
	}

	private void settleEveryWay(DeploymentId id, Actor asking) {
		this.items.settle(id, Settling.of("ALP-1", Status.DONE, null), this.mira);
		this.items.settle(id, Settling.of("BRA-1", Status.DONE, null), this.mira);
		this.items.settle(id, Settling.of("DEL-1", Status.NOT_APPLICABLE, "There is no such thing"), this.mira);
		this.items.settle(id, Settling.of("ECHO-1", Status.FAILED, "Two of three answer"), this.mira);
		this.items.settle(id, Settling.of("FOX-1", Status.FAILED, "Nobody answers"), this.mira);
		UUID request = this.requests.askForWaiver(id, "GOLF-1",
				new Waiver("It comes next month", "Somebody watches", LocalDate.of(2027, 4, 1)), asking);
		this.requests.grant(id, "GOLF-1", request, this.mira);
	}

	private void settleAll(DeploymentId id) {
		Stream.of("ALP-1", "BRA-1", "BRA-2", "CHA-1", "DEL-1", "ECHO-1", "FOX-1", "GOLF-1")
			.forEach((key) -> this.items.settle(id, Settling.of(key, Status.DONE, null), this.mira));
	}

	private void decide(DeploymentId id) {
		this.jdbc.sql("update deployment set verdict = 'GO' where id = ?").param(id.value()).update();
	}

	/** Who may see them. */
	Cookie session() {
		return this.accounts.session(this.mira);
	}

	/** The one with every state. */
	String board() {
		return this.all.get(0).place();
	}

	/** All of them: no-go, hold, ready, go and one that was called off. */
	List<String> places() {
		return this.all.stream().map(DeploymentId::place).toList();
	}

}
