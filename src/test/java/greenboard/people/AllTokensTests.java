package greenboard.people;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.credentials.IssuedTokens;
import greenboard.credentials.TokenManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
class AllTokensTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private IssuedTokens tokens;

	@Autowired
	private TokenManagement management;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void areSeenByAdministratorsWithTheirOwners() {
		ProjectSummary project = this.accounts.project();
		String ofProject = this.accounts.bearer(project);
		Actor owner = this.accounts.stranger();
		String ofPerson = this.accounts.bearer(owner);

		assertThat(page(this.accounts.administrator())).hasStatusOk()
			.bodyText()
			.contains("/people/tokens/" + id(project.id().value()) + "/revocation",
					"/people/tokens/" + id(owner.person().value()) + "/revocation", project.name(), owner.name())
			.doesNotContain("??", ofProject.substring(10), ofPerson.substring(10));
		assertThat(page(owner)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void openNothingOnceAnAdministratorRevokedThem() {
		Actor owner = this.accounts.stranger();
		String bearer = this.accounts.bearer(owner);
		UUID id = id(owner.person().value());
		assertThat(call(bearer)).hasStatusOk();
		assertThat(revoke(id, owner)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(call(bearer)).hasStatusOk();

		assertThat(revoke(id, this.accounts.administrator())).hasRedirectedUrl("/people/tokens");

		assertThat(this.jdbc.sql("select action || ' ' || subject from trail_entry order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("token.revoked Test");
		assertThat(call(bearer)).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("revoked");
		assertThat(page(this.accounts.administrator())).bodyText().doesNotContain(id.toString());
	}

	@Test
	void ofADeactivatedPersonSaySo() {
		Actor owner = this.accounts.stranger();
		this.accounts.bearer(owner);
		this.jdbc.sql("update person set name = 'Gone Away', deactivated_at = created_at where id = ?")
			.param(owner.id())
			.update();

		assertThat(page(this.accounts.administrator())).bodyText()
			.containsPattern("(?s)Gone Away.{1,80}Deactivated, so it opens nothing");
	}

	@Test
	void areNobodyElsesEvenBehindThePage() {
		Actor stranger = this.accounts.stranger();

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.tokens.all(stranger));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.revoke(UUID.randomUUID(), stranger));
	}

	private UUID id(UUID value) {
		return this.jdbc.sql("select id from api_token where person_id = :id or project_id = :id")
			.param("id", value)
			.query(UUID.class)
			.single();
	}

	private MvcTestResult revoke(UUID id, Actor actor) {
		return this.mvc.post()
			.uri("/people/tokens/{id}/revocation", id)
			.with(csrf())
			.cookie(this.accounts.session(actor))
			.exchange();
	}

	private MvcTestResult page(Actor actor) {
		return this.mvc.get().uri("/people/tokens").cookie(this.accounts.session(actor)).exchange();
	}

	private MvcTestResult call(String bearer) {
		return this.mvc.get().uri("/api/v1/templates").header(HttpHeaders.AUTHORIZATION, bearer).exchange();
	}

}
