package greenboard.projects;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
class ProjectPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Directory directory;

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			page,                 VIEWER, CONTRIBUTOR, APPROVER, MANAGER, LEAD, stranger, administrator
			/projects/{key},         200, 200,         200,      200,     200,  404,      200
			/projects/{key}/settings,403, 403,         403,      200,     403,  404,      200
			/projects/{key}/tokens,  403, 403,         403,      200,     403,  404,      200
			/projects/{key}/members/edit,403,403,      403,      200,     403,  404,      200
			""")
	void showsEachMemberWhatTheTableOfRolesSays(String page, int viewer, int contributor, int approver, int manager,
			int lead, int stranger, int administrator) {
		ProjectSummary project = this.accounts.project();

		assertThat(get(page, project, MemberRole.VIEWER)).hasStatus(viewer);
		assertThat(get(page, project, MemberRole.CONTRIBUTOR)).hasStatus(contributor);
		assertThat(get(page, project, MemberRole.APPROVER)).hasStatus(approver);
		assertThat(get(page, project, MemberRole.MANAGER)).hasStatus(manager);
		assertThat(get(page, project, MemberRole.LEAD)).hasStatus(lead);
		assertThat(get(page, project.key(), this.accounts.stranger())).hasStatus(stranger);
		assertThat(get(page, project.key(), this.accounts.administrator())).hasStatus(administrator);
	}

	@Test
	void hidesAForeignProjectLikeAnUnknownOne() throws Exception {
		ProjectSummary foreign = this.accounts.project();
		Actor stranger = this.accounts.stranger();

		MvcTestResult unknown = get("/projects/{key}", "no-such-project", stranger);
		MvcTestResult hidden = get("/projects/{key}", foreign.key(), stranger);

		assertThat(hidden.getResponse().getStatus()).isEqualTo(unknown.getResponse().getStatus()).isEqualTo(404);
		assertThat(hidden.getResponse().getContentAsString()).isEqualTo(unknown.getResponse().getContentAsString());
		assertThat(this.mvc.get().uri("/projects").cookie(this.accounts.session(stranger))).bodyText()
			.doesNotContain(foreign.name());
	}

	@Test
	void changesMembersAndSaysSoInTheTrail() {
		ProjectSummary project = this.accounts.project();
		Cookie manager = this.accounts.session(this.accounts.member(project, MemberRole.MANAGER));
		Actor person = this.accounts.stranger();
		String email = this.accounts.email(person);

		assertThat(put(manager, project, email, "APPROVER", "Security Officer\n\nDBA "))
			.hasRedirectedUrl("/projects/" + project.key());
		assertThat(this.accounts.reload(person).roles().get(project.id())).containsExactly(MemberRole.APPROVER);
		assertThat(this.members.find(project.id(), Objects.requireNonNull(person.person())).orElseThrow().titles())
			.containsExactly("Security Officer", "DBA");
		assertThat(lastEntry()).isEqualTo("member.changed: Stan Ger: APPROVER (Security Officer, DBA)");

		put(manager, project, email, "LEAD", "Security Officer");
		assertThat(lastEntry()).isEqualTo("member.changed: Stan Ger: LEAD");

		this.mvc.post()
			.uri("/projects/{key}/members/{person}/removal", project.key(), person.id())
			.with(csrf())
			.cookie(manager)
			.exchange();
		assertThat(this.accounts.reload(person).roles()).isEmpty();
		assertThat(lastEntry()).startsWith("member.removed");
	}

	@Test
	void refusesMembersThatNobodyKnowsOrWithoutARole() {
		ProjectSummary project = this.accounts.project();
		Cookie manager = this.accounts.session(this.accounts.member(project, MemberRole.MANAGER));

		assertThat(put(manager, project, "nobody@example.test", "LEAD", "")).hasStatus(422)
			.bodyText()
			.contains("Nobody with this address has an account.");
		assertThat(put(manager, project, this.accounts.email(this.accounts.stranger()), "", "")).hasStatus(422);
		assertThat(this.members.of(project.id())).hasSize(1);
	}

	@Test
	void changesNothingForAMemberWhoMayNot() {
		ProjectSummary project = this.accounts.project();
		Actor lead = this.accounts.member(project, MemberRole.LEAD);

		assertThat(put(this.accounts.session(lead), project, this.accounts.email(lead), "MANAGER", ""))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.accounts.reload(lead).roles().get(project.id())).containsExactly(MemberRole.LEAD);
	}

	@Test
	void createsProjectsForAdministratorsWithTheUsualRules() {
		ProjectSummary project = this.directory.createProject("Überweisungs-Portal  2", this.accounts.administrator());

		assertThat(project.key()).isEqualTo("uberweisungs-portal-2");
		assertThat(project.name()).isEqualTo("Überweisungs-Portal 2");
		assertThat(this.jdbc.sql("select several_roles_per_signer and not starter_may_sign from project where id = ?")
			.param(project.id().value())
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.directory.project("ÜBERWEISUNGS-PORTAL-2")).isEmpty();
		assertThat(this.directory.project("UBERWEISUNGS-portal-2")).contains(project);
		Actor manager = this.accounts.member(project, MemberRole.MANAGER);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.directory.createProject("Another", manager));
	}

	@Test
	void keepsWhatAProjectSettlesAboutSigning() {
		Cookie administrator = this.accounts.session(this.accounts.administrator());
		ProjectSummary project = this.directory.createProject("Signing " + System.nanoTime(),
				this.accounts.administrator());
		String page = "/projects/" + project.key() + "/settings";
		assertThat(this.mvc.get().uri(page).cookie(administrator)).bodyText()
			.containsPattern("name=\"severalRolesPerSigner\" value=\"true\" checked")
			.doesNotContainPattern("name=\"starterMaySign\" value=\"true\" checked");

		assertThat(this.mvc.post()
			.uri(page)
			.with(csrf())
			.cookie(administrator)
			.param("name", project.name())
			.param("readerDiffers", "true")
			.param("starterMaySign", "true")).hasRedirectedUrl("/projects/" + project.key());

		assertThat(this.mvc.get().uri(page).cookie(administrator)).bodyText()
			.containsPattern("name=\"starterMaySign\" value=\"true\" checked")
			.containsPattern("name=\"readerDiffers\" value=\"true\" checked")
			.doesNotContainPattern("name=\"severalRolesPerSigner\" value=\"true\" checked");
		assertThat(lastEntry()).startsWith("project.changed")
			.endsWith("several roles per signer: false; starter may sign: true; "
					+ "reader differs: true; passkeys for: nobody");
	}

	@Test
	void findsAFreeKeyAndRefusesANameTwice() {
		Cookie administrator = this.accounts.session(this.accounts.administrator());

		assertThat(create(administrator, "Same Name")).hasRedirectedUrl("/projects/same-name");
		assertThat(create(administrator, "same-name!")).hasRedirectedUrl("/projects/same-name-2");
		assertThat(create(administrator, "SAME NAME")).hasStatus(422).bodyText().contains("of this name already");
		assertThat(create(administrator, "New")).hasRedirectedUrl("/projects/new-project");
		assertThat(create(administrator, "日本")).hasRedirectedUrl("/projects/project");
		assertThat(create(administrator, " ")).hasStatus(422);
	}

	@Test
	void offersMembersAndAdministratorsWhoAreActive() {
		ProjectSummary project = this.accounts.project();
		Actor member = this.accounts.member(project, MemberRole.CONTRIBUTOR);
		Actor gone = this.accounts.member(project, MemberRole.CONTRIBUTOR);
		Actor administrator = this.accounts.administrator();
		this.jdbc.sql("update person set deactivated_at = created_at where id = ?").param(gone.id()).update();

		List<PersonSummary> people = this.directory.membersOf(project.id());

		assertThat(people).extracting(PersonSummary::id)
			.contains(member.person(), administrator.person())
			.doesNotContain(gone.person());
		assertThat(this.directory.people(List.of(Objects.requireNonNull(gone.person())))).hasSize(1);
	}

	private MvcTestResult create(Cookie session, String name) {
		return this.mvc.post().uri("/projects").with(csrf()).cookie(session).param("name", name).exchange();
	}

	private MvcTestResult put(Cookie session, ProjectSummary project, String email, String role, String titles) {
		return this.mvc.post()
			.uri("/projects/{key}/members", project.key())
			.with(csrf())
			.cookie(session)
			.param("email", email)
			.param("roles", role)
			.param("titles", titles)
			.exchange();
	}

	private MvcTestResult get(String page, ProjectSummary project, MemberRole role) {
		return get(page, project.key(), this.accounts.member(project, role));
	}

	private MvcTestResult get(String page, String key, Actor actor) {
		return this.mvc.get().uri(page, key).cookie(this.accounts.session(actor)).exchange();
	}

	private String lastEntry() {
		return this.jdbc
			.sql("select action || ': ' || coalesce(after, before) from trail_entry order by id desc limit 1")
			.query(String.class)
			.single();
	}

}
