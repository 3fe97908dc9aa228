package greenboard.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.passkeys.Keyring;
import greenboard.readiness.Status;
import greenboard.signoffs.RoleManagement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody signs a deployment off with a passkey. What it signed is verified with the
 * program that auditors have.
 */
@PasskeyTest
class PasskeySigningTests {

	private static final String SOURCE = """
			---
			title: Ferry
			roles:
			  - {title: Safety Officer, when: before, required: true}
			---

			# Ferry

			## Safety

			- [ ] Life jackets are counted <!-- key: SAF-1 -->
			- [ ] The horn is heard <!-- key: SAF-2 -->
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RoleManagement roles;

	@Autowired
	private Keyring keyring;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	private ProjectSummary project;

	private Actor aiko;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	@BeforeEach
	void startsADeployment() {
		this.project = this.accounts.project();
		this.aiko = this.accounts.approver("Aiko", this.project.id(), "Safety Officer");
		this.accounts.withPassword(this.aiko);
		this.deployment = this.scenery.deployment(this.scenery.template(SOURCE), this.project, Actor.SYSTEM);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void signsWhatEverybodyCanVerify(Look look, Visitors visitors) throws Exception {
		this.roles.takePasskeys(this.deployment, "safety-officer", true, Actor.SYSTEM);
		Visitor aiko = come(look, visitors, this.aiko);
		open(aiko);
		assertThat(aiko.page().locator("#password")).hasCount(0);
		Standards.hold(aiko);
		aiko.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
		sign(aiko);
		assertThat(aiko.page().locator(".said")).hasText("Signed. You approved.");
		aiko.visit(this.deployment.place() + "/sign-offs");
		assertThat(aiko.page().locator(".sigs")).containsText("with a passkey");
		Standards.hold(aiko);

		verify(kept());
	}

	private void verify(Map<String, Object> kept) throws IOException, InterruptedException {
		byte[] client = (byte[]) kept.get("client_data");
		OpenSsl openssl = new OpenSsl(this.folder).with("statement", (byte[]) kept.get("statement"))
			.with("client.json", client)
			.with("signature", (byte[]) kept.get("signature"))
			.with("key.der", (byte[]) kept.get("public_key"))
			.with("asked",
					join("greenboard-signoff/v1\n".getBytes(StandardCharsets.UTF_8), (byte[]) kept.get("statement")));
		openssl.run("pkey", "-pubin", "-inform", "DER", "-in", "key.der", "-out", "key.pem");
		openssl.run("dgst", "-sha256", "-binary", "-out", "client.sha256", "client.json");
		openssl.run("dgst", "-sha256", "-binary", "-out", "challenge", "asked");
		openssl.with("signed", join((byte[]) kept.get("authenticator_data"), openssl.file("client.sha256")));

		String[] verification = { "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "signed" };
		Assertions.assertThat(openssl.run(verification)).isEqualTo("Verified OK");
		Assertions.assertThat(JsonMapper.shared().readTree(client).get("challenge").asString())
			.isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(openssl.file("challenge")));
		byte[] other = openssl.file("signed");
		other[40] ^= 1;
		Assertions.assertThat(openssl.with("signed", other).run(verification)).contains("failure");
	}

	@Test
	void signsNothingThatChangedBeforeOrAfterTheDeviceWasAsked(Visitors visitors) {
		Visitor aiko = come(Look.DESKTOP, visitors, this.aiko);
		aiko.expect("409");
		open(aiko);
		settle("SAF-1");
		sign(aiko);
		changed(aiko, "SAF-1");

		aiko.page().route("**/sign/statement", (route) -> {
			APIResponse asked = route.fetch();
			settle("SAF-2");
			route.fulfill(new Route.FulfillOptions().setResponse(asked));
		}, new Page.RouteOptions().setTimes(1));
		sign(aiko);
		changed(aiko, "SAF-2");

		sign(aiko);
		assertThat(aiko.page().locator(".said")).hasText("Signed. You approved.");
	}

	private void changed(Visitor aiko, String item) {
		assertThat(aiko.page().locator(".summary")).containsText("Nothing was signed.");
		assertThat(aiko.page().locator("#meanwhile")).containsText(item);
		Assertions.assertThat(signatures()).isZero();
	}

	@Test
	void takesEachAnswerOnce(Visitors visitors) {
		Visitor aiko = come(Look.DESKTOP, visitors, this.aiko);
		open(aiko);
		Request sent = aiko.page()
			.waitForRequest((request) -> request.method().equals("POST") && request.url().endsWith("/sign"),
					() -> sign(aiko));
		assertThat(aiko.page().locator(".said")).hasText("Signed. You approved.");

		APIResponse again = aiko.page()
			.request()
			.post(sent.url(),
					RequestOptions.create()
						.setHeader("Content-Type", "application/x-www-form-urlencoded")
						.setData(sent.postData().replaceAll("(?<=^|&)command=[^&]*&?", "")));
		Assertions.assertThat(again.status()).isEqualTo(422);
		Assertions.assertThat(again.text()).contains("was answered before");
		Assertions.assertThat(signatures()).isOne();
	}

	@Test
	void refusesThePasskeyOfAnotherPersonOnTheSameDevice(Visitors visitors) {
		Actor kofi = this.accounts.approver("Kofi", this.project.id(), "Safety Officer");
		this.accounts.withPassword(kofi);
		this.keyring.key(this.aiko);
		Visitor visitor = come(Look.DESKTOP, visitors, kofi);
		visitor.signedIn(this.accounts.session(this.aiko));
		visitor.expect("422");
		open(visitor);
		sign(visitor);
		assertThat(visitor.page().locator("[data-passkey-note=failed]")).containsText("No passkey was used.");

		visitor.page().route("**/sign/statement", PasskeySigningTests::withAnyPasskey);
		sign(visitor);
		assertThat(visitor.page().locator(".summary")).containsText("This is the passkey of somebody else.");
		Assertions.assertThat(signatures()).isZero();
	}

	/** What a page of an attacker would ask the device. */
	private static void withAnyPasskey(Route route) {
		APIResponse response = route.fetch();
		route.fulfill(new Route.FulfillOptions().setResponse(response)
			.setBody(response.text().replaceAll("\"allowCredentials\":\\[[^]]*]", "\"allowCredentials\":[]")));
	}

	/** Comes with a device that keeps a passkey. */
	private Visitor come(Look look, Visitors visitors, Actor actor) {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(actor));
		Device.of(visitor);
		visitor.visit("/account/passkeys");
		new Journey(visitor).fill("Name", "Phone").fill("Password", TestAccounts.PASSWORD).press("Add a passkey");
		assertThat(visitor.page().locator(".said")).isVisible();
		return visitor;
	}

	private void open(Visitor aiko) {
		aiko.visit(this.deployment.place() + "/sign-offs/safety-officer/sign");
		assertThat(aiko.page().locator("h1")).hasText("Check before you sign");
	}

	private static void sign(Visitor aiko) {
		aiko.page().getByLabel("I approve", new Page.GetByLabelOptions().setExact(true)).check();
		new Journey(aiko).press("Sign with a passkey");
	}

	private void settle(String key) {
		this.items.settle(this.deployment, Settling.of(key, Status.DONE, null), Actor.SYSTEM);
	}

	private int signatures() {
		return this.jdbc.sql("select count(*) from sign_off where deployment_id = ?")
			.param(this.deployment.value())
			.query(Integer.class)
			.single();
	}

	private Map<String, Object> kept() {
		return this.jdbc.sql("""
				select t.* from sign_off_statement t join sign_off s on s.id = t.sign_off_id where s.deployment_id = ?
				""").param(this.deployment.value()).query().singleRow();
	}

	private static byte[] join(byte[] one, byte[] other) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(one);
		all.writeBytes(other);
		return all.toByteArray();
	}

}
