package greenboard.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.checkpoints.Checkpoints;
import greenboard.checkpoints.LogKey;
import greenboard.merkle.VerificationKey;
import greenboard.proof.Container;
import greenboard.records.PdfDocument;
import greenboard.records.Sheet;
import greenboard.records.SheetReader;

/**
 * Makes packs. What a pack tells is read as it was at one moment, and sealed after that,
 * so that the checkpoint in it covers all of it.
 */
@Service
public class PackManagement {

	private final PackReader reader;

	private final Checkpoints checkpoints;

	private final Proofs proofs;

	private final Manifest manifest;

	private final SheetReader sheets;

	private final PdfDocument pdf;

	private final TransactionTemplate moment;

	PackManagement(PackReader reader, Checkpoints checkpoints, Proofs proofs, Manifest manifest, SheetReader sheets,
			PdfDocument pdf, PlatformTransactionManager transactions) {
		this.reader = reader;
		this.checkpoints = checkpoints;
		this.proofs = proofs;
		this.manifest = manifest;
		this.sheets = sheets;
		this.pdf = pdf;
		this.moment = new TransactionTemplate(transactions);
		this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * A deployment's pack without its PDF.
	 * @param id the deployment
	 * @param actor who asks
	 * @return the bytes of the zip
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws PackNotPossible when the log cannot be sealed now
	 * @throws PackTooLarge when its files do not fit into the memory
	 */
	public byte[] of(DeploymentId id, Actor actor) {
		return make(id, actor, false);
	}

	/**
	 * A deployment's pack with all that there is.
	 * @param id the deployment
	 * @param actor who asks
	 * @return the bytes of the zip
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws PackNotPossible when the log cannot be sealed now
	 * @throws PackTooLarge when its files do not fit into the memory
	 */
	public byte[] withPdf(DeploymentId id, Actor actor) {
		return make(id, actor, true);
	}

	private byte[] make(DeploymentId id, Actor actor, boolean pdf) {
		this.reader.refresh(id, actor);
		Read read = this.moment
			.execute((status) -> new Read(this.reader.read(id, actor), pdf ? this.sheets.read(id, actor) : null));
		Contents contents = read.contents;
		this.checkpoints.seal();
		String note = this.checkpoints.newest().orElseThrow(PackNotPossible::new);
		contents.text("checkpoint.txt", note);
		contents.text("keys.txt", keys());
		contents.json("proofs.json", this.proofs.of(contents, note));
		if (read.sheet != null) {
			contents.bytes("deployment.pdf", this.pdf.of(read.sheet, note));
		}
		this.manifest.sign(contents);
		return Container.of(contents.files());
	}

	private record Read(Contents contents, @Nullable Sheet sheet) {
	}

	private String keys() {
		List<String> lines = this.checkpoints.keys()
			.stream()
			.map(LogKey::key)
			.map(VerificationKey::text)
			.map((text) -> text + "\n")
			.toList();
		return String.join("", lines);
	}

}
