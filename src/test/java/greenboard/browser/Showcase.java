package greenboard.browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;

import greenboard.accounts.Actor;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.acts.Settling;
import greenboard.acts.UploadedFile;
import greenboard.acts.Waiver;
import greenboard.browser.Place.Who;
import greenboard.credentials.InvitationManagement;
import greenboard.decisions.Glass;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.RequestManagement;
import greenboard.freezes.TestFreezes;
import greenboard.passkeys.Keyring;
import greenboard.purpose.Change;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollback.TriggerManagement;
import greenboard.runbook.TestRollback;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.RoleManagement;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.Signature;
import greenboard.templates.TemplateVersion;

/**
 * A deployment with something of everything: done, failed, left out, asked for, noted,
 * linked and assigned; one that lacks only a signature; three that were let go; one that
 * has ended; two versions of their checklist; people.
 */
@TestComponent
class Showcase {

	private static final String HEAD = """
			---
			title: Web shop
			key: web-shop
			roles:
			  - {title: Security Officer, group: technical, when: before, required: true}
			  - {title: Operations Lead, group: technical, when: before, required: true, covers: [Infrastructure]}
			  - {title: Product Owner, group: business, when: after, required: false}
			triggers:
			  - {key: errors, text: "Error rate > 5 % for 10 minutes"}
			---

			""";

	private static final String CRITERIA = """

			## Success criteria

			- Fewer than **1 %** of the requests end in an error
			- The first page is there within 2 seconds, on a phone too
			- As many orders as on the same day of the week before
			""";

	private final Scenery scenery;

	private final TestAccounts accounts;

	private final ItemManagement items;

	private final RequestManagement requests;

	private final DeploymentManagement deployments;

	private final Register register;

	private final SignOffManagement signOffs;

	private final SignOffBook book;

	private final InvitationManagement invitations;

	private final TriggerManagement triggers;

	private final Decided decided;

	private final Glass glass;

	private final Keyring keyring;

	private final RoleManagement roles;

	private final TestFreezes freezes;

	private final TestRollback rollbacks;

	private final Days days;

	private Map<Who, Actor> people = Map.of();

	private Map<String, String> names = Map.of();

	Showcase(Scenery scenery, TestAccounts accounts, ItemManagement items, RequestManagement requests,
			DeploymentManagement deployments, Register register, SignOffManagement signOffs, SignOffBook book,
			InvitationManagement invitations, TriggerManagement triggers, Decided decided, Glass glass, Keyring keyring,
			RoleManagement roles, TestFreezes freezes, TestRollback rollbacks, Days days) {
		this.freezes = freezes;
		this.rollbacks = rollbacks;
		this.days = days;
		this.keyring = keyring;
		this.roles = roles;
		this.scenery = scenery;
		this.accounts = accounts;
		this.items = items;
		this.requests = requests;
		this.deployments = deployments;
		this.register = register;
		this.signOffs = signOffs;
		this.book = book;
		this.invitations = invitations;
		this.triggers = triggers;
		this.decided = decided;
		this.glass = glass;
	}

	/** Sets it up, once. */
	Showcase ready() {
		if (this.names.isEmpty()) {
			ProjectSummary project = this.accounts.project();
			this.people = Map.of(Who.NEWCOMER, this.accounts.stranger(), Who.VIEWER,
					this.accounts.member("Vera", project.id(), MemberRole.VIEWER), Who.MANAGER,
					this.accounts.member("Mira", project.id(), MemberRole.MANAGER, MemberRole.LEAD), Who.ADMINISTRATOR,
					this.accounts.administrator(), Who.APPROVER,
					this.accounts.approver("Aiko", project.id(), "Security Officer", "Operations Lead"));
			TemplateVersion first = this.scenery.template(source());
			this.scenery.template(source().replace("Images fit the screen", "Images are small"));
			DeploymentId board = board(first, project);
			this.names = new HashMap<>(
					this.decided.of(() -> done(first, project), actor(Who.MANAGER), actor(Who.APPROVER)));
			this.names.putAll(Map.of("{project}", project.key(), "{board}", board.place(), "{section}", optional(board),
					"{unsigned}", unsigned(first, project).place(), "{ended}", ended(first, project).place(), "{fired}",
					fired(first, project).place(), "{invitation}", invitation(), "{passkey}", passkey(), "{broken}",
					broken(project).place(), "{rolling}", rolling(first, project).place()));
			this.rollbacks.rehearse(board, actor(Who.MANAGER));
			this.names.putAll(this.days.of(project, actor(Who.MANAGER)));
			freeze(board(first, project));
			this.accounts.bearer(project);
			this.accounts.bearer(actor(Who.MANAGER));
		}
		return this;
	}

	/** The checklist of it all. */
	static String source() {
		return HEAD + Documents.webShop()
			.replace("passwords are refused", "passwords are refused <!-- critical -->")
			.replace("Monitoring and logs", "Monitoring and logs (if applicable)") + CRITERIA;
	}

	private void attach(DeploymentId board, String item, String name, @Nullable String title) {
		byte[] content = (name + "\n").repeat(700).getBytes(StandardCharsets.UTF_8);
		this.items.addEvidence(board, item, UploadedFile.of(new MockMultipartFile("file", name, null, content), title),
				actor(Who.MANAGER));
	}

	private DeploymentId board(TemplateVersion template, ProjectSummary project) {
		Actor manager = actor(Who.MANAGER);
		Actor asking = this.accounts.member("Carl", project.id(), MemberRole.CONTRIBUTOR);
		DeploymentId board = this.scenery.deployment(template, project, manager);
		this.items.settle(board, Settling.of("INF-2", Status.DONE, null), manager);
		this.signOffs.sign(board, "operations-lead", Signature.of(Meaning.APPROVE, "As discussed on Monday",
				this.book.present(board, "operations-lead").bytes().digest()), actor(Who.APPROVER));
		this.items.settle(board, Settling.of("INF-3", Status.FAILED, "Two services do not answer"), manager);
		this.items.settle(board, Settling.of("PER-3", Status.NOT_APPLICABLE, "It shows no images"), manager);
		this.items.note(board, "SEC-3", "Twenty minutes, as agreed", Expected.ANYTHING, manager);
		attach(board, "SEC-2", "Retest of all findings with the customer's own tools, third round.pdf", null);
		attach(board, "SEC-2", "photo.jpg", "The console after the retest");
		attach(board, "INF-2", "limits.csv", null);
		this.items.addEvidence(board, "TES-2", new EvidenceLink("https://example.test/run/17", "Run 17"), manager);
		this.items.assign(board, "TES-3", manager.person(), manager);
		this.requests.askForWaiver(board, "SEC-2",
				new Waiver("The new rules come next month", "Sign-in is throttled", LocalDate.of(2027, 4, 1)), asking);
		return board;
	}

	private String optional(DeploymentId board) {
		return this.register.board(board, Actor.SYSTEM)
			.sections()
			.stream()
			.flatMap(BoardSection::withSections)
			.filter(BoardSection::optional)
			.findFirst()
			.orElseThrow()
			.id()
			.toString();
	}

	private String invitation() {
		return this.invitations.invite("Ivy", new EmailAddress(UUID.randomUUID() + "@example.test"), false,
				actor(Who.ADMINISTRATOR));
	}

	private String passkey() {
		this.keyring.key(actor(Who.APPROVER));
		return this.keyring.id(this.keyring.key(actor(Who.MANAGER)));
	}

	private DeploymentId fired(TemplateVersion template, ProjectSummary project) {
		DeploymentId fired = this.scenery.deployment(template, project, actor(Who.MANAGER));
		this.triggers.fire(fired, "errors", "7.2 % since 22:36 on two nodes", actor(Who.MANAGER));
		return fired;
	}

	private DeploymentId rolling(TemplateVersion template, ProjectSummary project) {
		DeploymentId rolling = fired(template, project);
		this.rollbacks.roll(rolling, actor(Who.MANAGER));
		return rolling;
	}

	private DeploymentId unsigned(TemplateVersion template, ProjectSummary project) {
		DeploymentId unsigned = done(template, project);
		this.roles.takePasskeys(unsigned, "operations-lead", true, actor(Who.MANAGER));
		return unsigned;
	}

	private DeploymentId done(TemplateVersion template, ProjectSummary project) {
		Actor manager = actor(Who.MANAGER);
		DeploymentId done = this.scenery.deployment(template, project, manager);
		this.items.settle(done,
				this.register.board(done, manager)
					.allItems()
					.filter(BoardItem::settable)
					.map((item) -> Settling.of(item.key(), Status.DONE, null))
					.toList(),
				manager);
		return done;
	}

	/** Nobody holds one of its roles, and an administrator broke the glass. */
	private DeploymentId broken(ProjectSummary project) {
		TemplateVersion template = this.scenery.template(source().replace("key: web-shop", "key: web-shop-at-sea")
			.replace("Product Owner, group: business, when: after, required: false",
					"Ship's Doctor, group: business, when: before, required: true"));
		DeploymentId broken = done(template, project);
		this.glass.breakNow(broken, actor(Who.ADMINISTRATOR));
		return broken;
	}

	/** On its way into a window to come, while another one is closed. */
	private void freeze(DeploymentId frozen) {
		String environment = "harbour " + UUID.randomUUID();
		DeploymentHead head = this.register.head(frozen, actor(Who.MANAGER));
		this.deployments.change(frozen,
				new Change(head.version(), environment, head.targetAt(), actor(Who.MANAGER).person(), null, Map.of()),
				actor(Who.MANAGER));
		Instant now = Instant.now();
		UUID ended = this.freezes.freeze(environment, now, now.plus(Duration.ofDays(1)), "The crane is mended");
		this.freezes.end(ended, "It was mended by noon");
		this.freezes.freeze(environment, now, now.plus(Duration.ofDays(3)), "The database moves to the new site");
		UUID freeze = this.freezes.freeze(environment, head.targetAt().minus(Duration.ofDays(1)),
				head.targetAt().plus(Duration.ofDays(2)), "Too few people are there over the holidays");
		this.names.putAll(Map.of("{frozen}", frozen.place(), "{freeze}", freeze.toString()));
	}

	private DeploymentId ended(TemplateVersion template, ProjectSummary project) {
		DeploymentId ended = this.scenery.deployment(template, project, actor(Who.MANAGER));
		this.items.settle(ended, List.of(Settling.of("INF-2", Status.DONE, null)), actor(Who.MANAGER));
		this.deployments.cancel(ended, "The date was moved", actor(Who.MANAGER));
		return ended;
	}

	private Actor actor(Who who) {
		return Objects.requireNonNull(this.people.get(who));
	}

	/** Lets somebody come who may see a place. */
	Visitor come(Who who, Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look);
		return (who == Who.NOBODY) ? visitor : visitor.signedIn(this.accounts.session(actor(who)));
	}

	/** The address of a place in this run. */
	String path(Place place) {
		String path = place.path();
		for (Map.Entry<String, String> name : this.names.entrySet()) {
			path = path.replace(name.getKey(), name.getValue());
		}
		return path;
	}

}
