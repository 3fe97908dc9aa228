package greenboard.records;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.audit.AuditTrail;
import greenboard.checkpoints.Checkpoints;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.readiness.Status;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A deployment on paper says all that an auditor files.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestDecisions.class, Scene.class, Pen.class, Keyring.class })
class PdfDocumentTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private ItemManagement items;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Checkpoints checkpoints;

	@Test
	void saysEverythingAndIsArchivable() throws IOException {
		DeploymentId id = this.pen.deployment();
		Actor lena = this.accounts.member("Lena", this.scene.project(), MemberRole.LEAD);
		List.of("HUL-1", "SAF-2", "SAF-3").forEach((key) -> this.pen.settle(id, key, Status.DONE));
		this.pen.settle(id, "SAF-4", Status.NOT_APPLICABLE);
		this.items.addEvidence(id, "SAF-1", new EvidenceLink("https://example.test/1?a=1&b=2", "Run & log"),
				Actor.SYSTEM);
		Actor aiko = this.pen.approver("Aiko Ōtani", "Safety Officer", "Captain");
		this.pen.sign(id, Pen.SAFETY, Meaning.REJECT, aiko);
		this.pen.sign(id, Pen.SAFETY, Meaning.APPROVE, aiko);
		this.decisions.go(id, "The tide does not wait", "The captain is on board", lena);
		this.checkpoints.seal();
		String note = this.checkpoints.newest().orElseThrow();

		byte[] pdf = pdf(id, lena);

		String text = PdfTests.text(pdf).replaceAll("\\s+", " ");
		assertThat(text).contains("Go · score 100.0, could reach 100.0", "with dissent by Lena",
				"The tide does not wait", "The captain is on board", "Safety Officer: signed", "Captain: not signed",
				"Aiko Ōtani Approved", "Signatures that were replaced", "Aiko Ōtani Rejected “I have doubts”",
				"with a password", "SAF-1 Boats hang (critical)", "Run & log: https://example.test/1?a=1&b=2",
				"Not applicable", "What proves it");
		assertThat(text.replace(" ", "")).contains(this.trail.head(id.value()).orElseThrow().toString(),
				note.lines().toList().get(2));
		assertThat(PdfTests.pages(pdf)).allSatisfy((page) -> assertThat(page).containsPattern("\\d+ / \\d+"));
		assertThat(VeraPdf.faults(pdf)).isEmpty();
	}

	@Test
	void takesWhateverPeopleWrite() throws IOException {
		DeploymentId id = this.pen.deployment();
		this.pen.settle(id, "HUL-1", Status.FAILED);
		this.items.note(id, "HUL-1",
				"![x](http://127.0.0.1:9/x.png) </td></table><style>@import url(http://127.0.0.1:9/)</style> \uD83C\uDF89 \u0001 سلام",
				Expected.ANYTHING, Actor.SYSTEM);

		byte[] pdf = pdf(id, this.accounts.member("Vera", this.scene.project(), MemberRole.VIEWER));

		assertThat(PdfTests.text(pdf).replaceAll("\\s+", "")).contains("</td></table><style>@importurl(http");
		assertThat(VeraPdf.faults(pdf)).isEmpty();
	}

	private byte[] pdf(DeploymentId id, Actor actor) {
		MvcTestResult answer = this.mvc.get()
			.uri(id.place() + "/checklist.pdf")
			.cookie(this.accounts.session(actor))
			.exchange();
		assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
		return answer.getResponse().getContentAsByteArray();
	}

}
