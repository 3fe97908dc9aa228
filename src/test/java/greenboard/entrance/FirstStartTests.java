package greenboard.entrance;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@AccountsTest
@TestPropertySource(properties = { "greenboard.bootstrap.admin-email=Admin@Example.Test",
		"greenboard.bootstrap.admin-password=" + FirstStartTests.PASSWORD,
		"greenboard.bootstrap.api-token=" + FirstStartTests.TOKEN })
class FirstStartTests {

	static final String PASSWORD = "four wet umbrellas 7";

	static final String TOKEN = "a token of another form, 32 characters and more";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SignInManagement signIn;

	@Autowired
	private FirstStart firstStart;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void makesAnAdministratorWithAPasswordAndAToken() {
		assertThatCode(() -> this.signIn.prove(new EmailAddress("admin@example.test"), PASSWORD, "127.0.0.1"))
			.doesNotThrowAnyException();
		assertThat(this.mvc.get().uri("/api/v1/templates").header(HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN))
			.hasStatus(HttpStatus.OK);
		assertThat(this.jdbc.sql("select array_to_string(scopes, ' ') from api_token").query(String.class).single())
			.isEqualTo("READ SETTLE MANAGE");
		assertThat(this.jdbc
			.sql("select string_agg(action, ' ' order by id) from (select * from trail_entry order by id "
					+ "limit 3) first")
			.query(String.class)
			.single()).isEqualTo("person.added password.set token.created");
		assertThat(this.mvc.get().uri("/setup")).hasRedirectedUrl("/login");
	}

	@Test
	void hasNoEffectOnceThereIsAnAccount() {
		this.firstStart.afterSingletonsInstantiated();

		assertThat(this.jdbc.sql("select count(*) from person").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void refusesHalfAConfigurationWithASentence() {
		assertThatIllegalStateException().isThrownBy(() -> new Bootstrap("admin@example.test", null, null))
			.withMessageContaining("go together");
		assertThatIllegalStateException().isThrownBy(() -> new Bootstrap(null, null, TOKEN))
			.withMessageContaining("admin-email");
		assertThatIllegalStateException().isThrownBy(() -> new Bootstrap("admin@example.test", PASSWORD, "short"))
			.withMessageContaining("32 characters");
		assertThat(new Bootstrap("admin@example.test", PASSWORD, TOKEN).toString()).doesNotContain(PASSWORD, TOKEN);
	}

}
