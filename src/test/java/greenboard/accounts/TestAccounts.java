package greenboard.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import greenboard.credentials.Passwords;
import greenboard.credentials.Secret;
import greenboard.credentials.TokenGrant;
import greenboard.credentials.TokenManagement;
import greenboard.security.ActorAuthentication;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import greenboard.projects.ProjectManagement;
import greenboard.projects.SignOffRules;

/**
 * People, projects and ways to sign in for the tests of every room: import it beside the
 * test database.
 */
@TestComponent
public class TestAccounts {

	/** A password that the rules accept. */
	public static final String PASSWORD = "violet tram under 9 bridges";

	private final PersonManagement people;

	private final ProjectManagement projects;

	private final Actors actors;

	private final Passwords passwords;

	private final TokenManagement tokens;

	private final JdbcClient jdbc;

	private final Clock clock;

	TestAccounts(PersonManagement people, ProjectManagement projects, Actors actors, Passwords passwords,
			TokenManagement tokens, JdbcClient jdbc, Clock clock) {
		this.people = people;
		this.projects = projects;
		this.actors = actors;
		this.passwords = passwords;
		this.tokens = tokens;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A new administrator.
	 * @return the actor as signed in
	 */
	public Actor administrator() {
		return add("Ada Minister", true);
	}

	/**
	 * A new person without any project.
	 * @return the actor as signed in
	 */
	public Actor stranger() {
		return add("Stan Ger", false);
	}

	/**
	 * A new project with the usual rules.
	 * @return the project
	 */
	public ProjectSummary project() {
		return project("Project " + unique());
	}

	/**
	 * A new project with the usual rules.
	 * @param name its name
	 * @return the project
	 */
	public ProjectSummary project(String name) {
		return this.projects.create(name, SignOffRules.DEFAULT, Actor.SYSTEM);
	}

	/**
	 * A new person who is a member.
	 * @param project of what
	 * @param roles what they are there
	 * @return the actor as signed in
	 */
	public Actor member(ProjectId project, MemberRole... roles) {
		return member("Mem Ber", project, roles);
	}

	/**
	 * A new person who is a member.
	 * @param project of what
	 * @param roles what they are there
	 * @return the actor as signed in
	 */
	public Actor member(ProjectSummary project, MemberRole... roles) {
		return member(project.id(), roles);
	}

	/**
	 * A new person with a name who is a member.
	 * @param name the printed name
	 * @param project of what
	 * @param roles what they are there
	 * @return the actor as signed in
	 */
	public Actor member(String name, ProjectId project, MemberRole... roles) {
		PersonId person = person(add(name, false));
		this.projects.putMember(project, person, EnumSet.copyOf(List.of(roles)), List.of(), Actor.SYSTEM);
		return reload(person);
	}

	/**
	 * A new person who signs in a project.
	 * @param name the printed name
	 * @param project where
	 * @param titles what they sign for
	 * @return the actor as signed in
	 */
	public Actor approver(String name, ProjectId project, String... titles) {
		PersonId person = person(add(name, false));
		this.projects.putMember(project, person, EnumSet.of(MemberRole.APPROVER), List.of(titles), Actor.SYSTEM);
		return reload(person);
	}

	/**
	 * An existing person as they are now.
	 * @param actor the person as they were
	 * @return the same person with the rights of this moment
	 */
	public Actor reload(Actor actor) {
		return reload(person(actor));
	}

	/**
	 * The address that a person signs in with.
	 * @param actor the person
	 * @return the address
	 */
	public String email(Actor actor) {
		return this.actors.account(person(actor)).orElseThrow().email();
	}

	/**
	 * Gives a person {@link #PASSWORD}.
	 * @param actor the person
	 * @return the address to sign in with
	 */
	public String withPassword(Actor actor) {
		String email = email(actor);
		this.passwords.set(new PersonSummary(person(actor), actor.name(), email), PASSWORD, actor);
		return email;
	}

	/**
	 * Sends a request of the mock MVC as somebody, without a session.
	 * @param actor who
	 * @return what to hand to {@code with}
	 */
	public static RequestPostProcessor as(Actor actor) {
		return authentication(new ActorAuthentication(actor, Preferences.DEFAULT));
	}

	/**
	 * Begins a real session.
	 * @param actor whose
	 * @return the cookie that a browser would send
	 */
	public Cookie session(Actor actor) {
		String id = Secret.base62(43);
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		this.jdbc.sql("""
				insert into session (id_hash, handle, person_id, created_at, seen_at, device, address, attributes)
				values (?, gen_random_uuid(), ?, ?, ?, 'Test', '127.0.0.1', jsonb_build_object('person', ?::text))
				""").params(Secret.sha256(id), person(actor).value(), now, now, person(actor).toString()).update();
		return new Cookie("greenboard-session", id);
	}

	/**
	 * Makes a token of a person.
	 * @param actor whose
	 * @param scopes what for, everything unless named
	 * @return the value of the header {@code Authorization}
	 */
	public String bearer(Actor actor, Scope... scopes) {
		return "Bearer " + this.tokens.create(grant(scopes), actor);
	}

	/**
	 * Makes a token of a project.
	 * @param project whose
	 * @param scopes what for, everything unless named
	 * @return the value of the header {@code Authorization}
	 */
	public String bearer(ProjectSummary project, Scope... scopes) {
		return "Bearer " + this.tokens.create(project.id(), grant(scopes), Actor.SYSTEM);
	}

	private static TokenGrant grant(Scope... scopes) {
		return new TokenGrant("Test", (scopes.length == 0) ? TokenGrant.ALL_SCOPES : Set.of(scopes),
				Duration.ofDays(30));
	}

	private Actor add(String name, boolean administrator) {
		return reload(
				this.people.add(name, new EmailAddress(unique() + "@example.test"), administrator, Actor.SYSTEM).id());
	}

	private Actor reload(PersonId person) {
		return this.actors.account(person).orElseThrow().actor();
	}

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

	private static String unique() {
		return UUID.randomUUID().toString().substring(0, 13);
	}

}
