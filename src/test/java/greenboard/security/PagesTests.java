package greenboard.security;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class })
class PagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	private ProjectSummary project;

	@BeforeEach
	void createProject() {
		this.project = this.accounts.project();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/people", "/people/new", "/projects", "/projects/new", "/projects/{key}",
			"/projects/{key}/settings", "/projects/{key}/tokens", "/projects/{key}/members/edit", "/account",
			"/account/password", "/account/sessions", "/account/tokens" })
	void showsEveryPageToAnAdministrator(String path) {
		this.accounts.member(this.project, MemberRole.APPROVER, MemberRole.CONTRIBUTOR);
		Actor administrator = this.accounts.administrator();

		assertThat(this.mvc.get()
			.uri(path, path.contains("{") ? List.of(this.project.key()).toArray() : new Object[0])
			.cookie(this.accounts.session(administrator))).hasStatus(HttpStatus.OK)
			.bodyText()
			.contains("</html>", "AM")
			.doesNotContain("??");
	}

}
