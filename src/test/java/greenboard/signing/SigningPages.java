package greenboard.signing;

import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.signoffs.Pen;
import greenboard.signoffs.SignOffBook;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * An approver at the page on which they sign.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class, Scene.class, Pen.class, Keyring.class })
abstract class SigningPages {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestAccounts accounts;

	@Autowired
	Scene scene;

	@Autowired
	Pen pen;

	@Autowired
	SignOffBook book;

	@Autowired
	JdbcClient jdbc;

	Actor aiko;

	Cookie session;

	DeploymentId id;

	String page;

	@BeforeEach
	void start() {
		this.aiko = this.accounts.approver("Aiko", this.scene.project(), "Safety Officer");
		this.accounts.withPassword(this.aiko);
		this.session = this.accounts.session(this.aiko);
		this.id = this.pen.deployment();
		this.page = this.id.place() + "/sign-offs/" + Pen.SAFETY + "/sign";
	}

	MvcTestResult get(String path) {
		return this.mvc.get().uri(path).cookie(this.session).exchange();
	}

	MvcTestResult send(String password, String digest) {
		return post(this.page, this.session,
				Map.of("meaning", "APPROVE", "password", password, "digest", digest, "seen", "2"));
	}

	MvcTestResult post(String path, Cookie session, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(csrf())
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.cookie(session);
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

}
