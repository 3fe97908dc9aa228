package greenboard.projects;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonNotFound;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectChanged;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectNotFound;
import greenboard.accounts.ProjectSummary;
import greenboard.names.PrintedName;

/**
 * Creates projects and says who may do what in them.
 */
@Service
@Transactional
public class ProjectManagement {

	private final Projects projects;

	private final Members members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProjectManagement(Projects projects, Members members, ApplicationEventPublisher events, Clock clock) {
		this.projects = projects;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Creates a project.
	 * @param name the name that people read
	 * @param rules what it settles about signing
	 * @param by who creates it
	 * @return the project
	 * @throws NotAllowed when the actor is no administrator, or a token that may not
	 * manage
	 * @throws ProjectNameTaken when there is one of that name
	 */
	public ProjectSummary create(String name, SignOffRules rules, Actor by) {
		if (!by.administrator() || !by.maySomewhere(Permission.ADMINISTER)) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		refuseTaken(name);
		Project project = new Project(freeKey(name), name, this.clock.instant());
		project.settle(rules);
		publish(by, "project.created", project, null, null);
		return this.projects.saveAndFlush(project).summary();
	}

	/**
	 * Makes a person a member, or changes what they are.
	 * @param id the project
	 * @param personId who
	 * @param roles what they are from now on
	 * @param titles the titles that they sign off for; dropped without the role of
	 * approver
	 * @param by who decides it
	 * @throws ProjectNotFound when there is none, or none that the actor may see
	 * @throws NotAllowed when the actor does not administer the project
	 * @throws PersonNotFound when there is no such person
	 */
	public void putMember(ProjectId id, PersonId personId, Set<MemberRole> roles, List<String> titles, Actor by) {
		Project project = administered(id, by);
		PersonSummary person = this.members.candidate(personId).orElseThrow(PersonNotFound::new);
		List<String> held = roles.contains(MemberRole.APPROVER) ? titles : List.of();
		String before = this.members.find(id, personId).map(Membership::describe).orElse(null);
		Membership after = new Membership(person, true, roles, held);
		if (!after.describe().equals(before)) {
			this.members.put(id, personId, roles, held);
			this.events.publishEvent(new ProjectChanged(id));
			this.events.publishEvent(changed(by, "member.changed", project, before, after.told()).of(after.key(id)));
		}
	}

	void removeMember(ProjectId id, PersonId personId, Actor by) {
		Project project = administered(id, by);
		Optional<Membership> member = this.members.find(id, personId);
		member.ifPresent((gone) -> {
			this.members.remove(id, personId);
			this.events.publishEvent(new ProjectChanged(id));
			this.events.publishEvent(changed(by, "member.removed", project, gone.told(), null).of(gone.key(id)));
		});
	}

	void change(ProjectId id, String name, SignOffRules rules, Actor by) {
		Project project = administered(id, by);
		String before = describe(project);
		if (!project.name().equalsIgnoreCase(PrintedName.of(name))) {
			refuseTaken(name);
		}
		project.rename(name);
		project.settle(rules);
		if (!describe(project).equals(before)) {
			this.projects.saveAndFlush(project);
			this.events.publishEvent(new ProjectChanged(id));
			publish(by, "project.changed", project, before, describe(project));
		}
	}

	@Transactional(readOnly = true)
	SignOffRules rules(ProjectId id) {
		return this.projects.findById(id.value()).orElseThrow(ProjectNotFound::new).rules();
	}

	/** Locked before any deployment of it, so that none starts meanwhile. */
	private Project administered(ProjectId id, Actor by) {
		Project project = this.projects.findForUpdate(id.value()).orElseThrow(ProjectNotFound::new);
		if (!by.may(Permission.SEE, id)) {
			throw new ProjectNotFound();
		}
		by.require(Permission.ADMINISTER, id);
		return project;
	}

	private void refuseTaken(String name) {
		if (this.projects.existsByName(PrintedName.of(name))) {
			throw new ProjectNameTaken();
		}
	}

	private String freeKey(String name) {
		String key = Project.keyFor(name);
		for (int number = 2; this.projects.existsByKey(key); number++) {
			key = Project.keyFor(name) + "-" + number;
		}
		return key;
	}

	private static String describe(Project project) {
		SignOffRules rules = project.rules();
		return project.name() + "; several roles per signer: " + rules.severalRolesPerSigner() + "; starter may sign: "
				+ rules.starterMaySign() + "; reader differs: " + rules.readerDiffers() + "; passkeys for: "
				+ (rules.passkeyTitles().isEmpty() ? "nobody" : String.join(", ", rules.passkeyTitles()));
	}

	private void publish(Actor by, String action, Project project, @Nullable String before, @Nullable String after) {
		this.events.publishEvent(changed(by, action, project, before, after));
	}

	private AccountChanged changed(Actor by, String action, Project project, @Nullable String before,
			@Nullable String after) {
		return AccountChanged.of(this.clock.instant(), by, action, project.name(), before, after);
	}

}
