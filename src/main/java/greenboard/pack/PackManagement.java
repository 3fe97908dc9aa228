package greenboard.pack;

import java.util.List;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.checkpoints.Checkpoints;
import greenboard.checkpoints.LogKey;
import greenboard.merkle.VerificationKey;
import greenboard.proof.Container;

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

	PackManagement(PackReader reader, Checkpoints checkpoints, Proofs proofs, Manifest manifest) {
		this.reader = reader;
		this.checkpoints = checkpoints;
		this.proofs = proofs;
		this.manifest = manifest;
	}

	/**
	 * A deployment's pack.
	 * @param id the deployment
	 * @param actor who asks
	 * @return the bytes of the zip
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws PackNotPossible when the log cannot be sealed now
	 * @throws PackTooLarge when its files do not fit into the memory
	 */
	public byte[] of(DeploymentId id, Actor actor) {
		this.reader.refresh(id, actor);
		Contents contents = this.reader.read(id, actor);
		this.checkpoints.seal();
		String note = this.checkpoints.newest().orElseThrow(PackNotPossible::new);
		contents.text("checkpoint.txt", note);
		contents.text("keys.txt", keys());
		contents.json("proofs.json", this.proofs.of(contents, note));
		this.manifest.sign(contents);
		return Container.of(contents.files());
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
