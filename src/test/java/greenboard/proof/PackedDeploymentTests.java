package greenboard.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.Scene;
import greenboard.pack.PackManagement;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.SoftKey;
import greenboard.proof.PackVerification.Finding;
import greenboard.readiness.Status;
import greenboard.rollcall.TestRollCalls;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.PasskeySignOff;
import greenboard.signoffs.Pen;
import greenboard.signoffs.Signature;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application packs holds before both verifiers.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class, TestDecisions.class, TestRollCalls.class, Scene.class, Pen.class,
		Keyring.class })
class PackedDeploymentTests {

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private Keyring keyring;

	@Autowired
	private PasskeySignOff passkeys;

	@Autowired
	private PackManagement packs;

	private DeploymentId id;

	private Actor lead;

	@BeforeEach
	void workADeployment() {
		this.id = this.pen.deployment();
		this.lead = this.accounts.member("Lena", this.scene.project(), MemberRole.LEAD);
		for (String key : List.of("HUL-1", "SAF-1", "SAF-2", "SAF-3")) {
			this.pen.settle(this.id, key, Status.DONE);
		}
		this.pen.settle(this.id, "SAF-4", Status.NOT_APPLICABLE);
		Actor aiko = this.pen.approver("Aiko", "Safety Officer", "Captain");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, aiko);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, aiko);
		signByPasskey(aiko);
		this.rollCalls.call(this.id, List.of(Pen.SAFETY), this.lead);
		this.rollCalls.answer(this.id, Pen.SAFETY, "NO_GO", "The tide is low", aiko);
	}

	private void signByPasskey(Actor aiko) {
		SoftKey key = this.keyring.key(aiko);
		String question = this.passkeys.ask(this.id, Pen.CAPTAIN,
				Signature.of(Meaning.APPROVE, " Aye ", this.pen.digest(this.id, Pen.CAPTAIN)), aiko);
		this.passkeys.sign(this.id, Pen.CAPTAIN, SoftKey.ceremony(question), key.sign(question), aiko);
	}

	@Test
	void holdBeforeOurVerifier() {
		this.decisions.go(this.id, "All is well", "The tide comes", this.lead);
		List<Finding> findings = PackVerification.verify(this.packs.of(this.id, this.lead), Kept.NOTHING);

		assertThat(findings).hasSize(11)
			.allSatisfy((finding) -> assertThat(finding.holds()).as("%s", finding).isTrue());
		assertThat(findings).extracting(Finding::words)
			.contains("3 sign-offs, 1 by passkey", "1 decisions", "100.0, could reach 100.0, DEPLOY");
	}

	@Test
	void holdBeforeTheOtherVerifier(@TempDir Path folder) throws Exception {
		Path pack = Files.write(folder.resolve("pack.zip"), this.packs.of(this.id, this.lead));

		assertThat(secondOpinion(pack)).contains("3 sign-offs, 1 by passkey").endsWith("The pack holds.\n");
	}

	@Test
	void holdWithTheirPdfBeforeBoth(@TempDir Path folder) throws Exception {
		byte[] bytes = this.packs.withPdf(this.id, this.lead);

		assertThat(PackVerification.verify(bytes, Kept.NOTHING)).allMatch(Finding::holds);
		assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("deployment.pdf", "%PDF-1.", "pdfaid:part");
		assertThat(secondOpinion(Files.write(folder.resolve("pack.zip"), bytes))).endsWith("The pack holds.\n");

		int inside = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("%PDF-1.") + 2000;
		bytes[inside] ^= 1;
		assertThat(PackVerification.verify(bytes, Kept.NOTHING)).anyMatch((finding) -> !finding.holds());
		assertThat(secondOpinion(Files.write(folder.resolve("bent.zip"), bytes))).doesNotContain("The pack holds.");
	}

	@Test
	void areSealedWithWhatHappenedLast() {
		byte[] before = this.packs.of(this.id, this.lead);
		this.pen.settle(this.id, "HUL-1", Status.FAILED);
		byte[] after = this.packs.of(this.id, this.lead);

		assertThat(PackVerification.verify(after, Kept.NOTHING)).allMatch(Finding::holds);
		assertThat(after).isNotEqualTo(before);
	}

	private static String secondOpinion(Path pack) throws IOException {
		Process process = new ProcessBuilder("python3", "src/main/python/verify.py", pack.toString())
			.redirectErrorStream(true)
			.start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
