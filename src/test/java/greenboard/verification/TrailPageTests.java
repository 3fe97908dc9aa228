package greenboard.verification;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.Receipt;
import greenboard.checkpoints.Checkpoints;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.readiness.Status;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page says of a trail that nobody tampered with, and of receipts.
 */
@SpringBootTest(properties = "greenboard.checkpoint-every=PT24H")
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class, Pen.class, Keyring.class })
class TrailPageTests {

	private static final String UNCHANGED = "is in the trail unchanged";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scene scene;

	@Autowired
	private Pen pen;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Checkpoints checkpoints;

	private DeploymentId id;

	private Cookie vera;

	private String bearer;

	@BeforeEach
	void workADeployment() {
		this.id = this.pen.deployment();
		Actor viewer = this.accounts.member("Vera", this.scene.project(), MemberRole.VIEWER);
		this.vera = this.accounts.session(viewer);
		this.bearer = this.accounts.bearer(viewer, Scope.READ);
		Actor aiko = this.pen.approver("Aiko", "Safety Officer");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, aiko);
		this.pen.settle(this.id, "SAF-2", Status.DONE);
		this.checkpoints.seal();
	}

	@Test
	void saysWhatWasCheckedAndThatItHolds() {
		Receipt head = head();
		assertThat(page("")).hasStatusOk()
			.bodyText()
			.contains("All of it holds", head.seq() + " entries, every link worked out again.", head.toString(),
					head.seq() + " entries are proved to be in the newest checkpoint.",
					"comes out where the items and their files are",
					"One signature, for the record whose digest the trail names.",
					this.checkpoints.keys().get(0).key().id())
			.doesNotContain("Does not hold", "x-octagon-fill\"", "??", "sealed within seconds");
	}

	@Test
	void saysThatTheNewestEntriesAwaitTheirSeal() {
		this.pen.settle(this.id, "SAF-2", Status.FAILED);
		assertThat(page("")).bodyText()
			.contains("All of it holds", "One entry is younger than it and is sealed within seconds.");

		this.pen.settle(this.id, "SAF-2", Status.DONE);
		assertThat(page("")).bodyText().contains("2 entries are younger than it and are sealed within seconds.");
	}

	@Test
	void tellsThatAReceiptIsUnchanged() {
		String receipt = head().toString();
		this.pen.settle(this.id, "SAF-3", Status.DONE);

		assertThat(page(receipt)).bodyText().contains("role=\"status\"", "Entry " + head(-1).seq() + " " + UNCHANGED);
		assertThat(page("Greenboard-Receipt: " + receipt)).bodyText().contains(UNCHANGED, "Vests counted");
		assertThat(page(head().hash().substring(0, 12))).bodyText().contains(UNCHANGED);
		assertThat(page("{\"seq\":2,\"hash\":\"%s\"}".formatted(this.trail.of(this.id.value(), 1, 1).get(0).hash())))
			.bodyText()
			.contains("Entry 2 " + UNCHANGED);
	}

	@Test
	void tellsWhatIsOtherThanTheReceipt() {
		Receipt head = head();
		String other = "0".repeat(64);

		assertThat(page(this.id + "/2/" + other)).bodyText().contains("Entry 2 has another hash", "Its hash is now");
		assertThat(page(this.id + "/99/" + other)).bodyText()
			.contains("There is no entry 99, the trail ends with entry " + head.seq());
		assertThat(page(other)).bodyText().contains("No entry of this trail has this hash");
		UUID elsewhere = UUID.randomUUID();
		assertThat(page(elsewhere + "/2/" + other)).bodyText()
			.contains("This receipt is of another deployment.", "/deployments/" + elsewhere + "/trail?receipt=");
		assertThat(page(AuditTrail.SYSTEM + "/2/" + other)).bodyText()
			.contains("people, roles, templates and settings");
		assertThat(page(head + "\n" + this.id + "/2/" + other)).bodyText()
			.contains("The receipts", UNCHANGED, "another hash");
	}

	@Test
	void saysWhatAReceiptLooksLikeWhereThereIsNone() {
		assertThat(page("<b>hello</b>")).bodyText()
			.contains("There is no receipt and no hash in this.", "aria-invalid=\"true\"", "&lt;b&gt;hello&lt;/b&gt;");
		assertThat(page(" ")).bodyText().doesNotContain("There is no receipt");
	}

	@Test
	void isLinkedFromTheHistoryAndTheMenu() {
		String link = "href=\"" + this.id.place() + "/trail\"";
		assertThat(body(this.id.place() + "/history")).bodyText().contains(link);
		assertThat(body(this.id.place())).bodyText().contains(link);
	}

	@Test
	void isServedAsJsonToo() {
		assertThat(this.mvc.get()
			.uri("/api/v1/deployments/{id}/audit/verification", this.id)
			.header("Authorization", this.bearer)).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.holds", (holds) -> assertThat(holds).isEqualTo(true))
			.hasPathSatisfying("$.receipt", (receipt) -> assertThat(receipt).isEqualTo(head().toString()))
			.hasPathSatisfying("$.log.proved", (proved) -> assertThat(proved).isEqualTo((int) head().seq()));
	}

	private Receipt head() {
		return head(0);
	}

	private Receipt head(int offset) {
		Receipt head = this.trail.head(this.id.value()).orElseThrow();
		return new Receipt(head.chain(), head.seq() + offset, head.hash());
	}

	private MvcTestResult page(String receipt) {
		return this.mvc.get().uri(this.id.place() + "/trail").param("receipt", receipt).cookie(this.vera).exchange();
	}

	private MvcTestResult body(String place) {
		return this.mvc.get().uri(place).cookie(this.vera).exchange();
	}

}
