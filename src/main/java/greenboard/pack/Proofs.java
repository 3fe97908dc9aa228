package greenboard.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import greenboard.audit.KeptEntry;
import greenboard.checkpoints.Checkpoints;
import greenboard.merkle.Checkpoint;
import greenboard.merkle.Hash;
import greenboard.merkle.InclusionProof;
import greenboard.merkle.SignedNote;

/**
 * That every entry of a pack is in the log.
 */
@Component
class Proofs {

	private final Checkpoints checkpoints;

	Proofs(Checkpoints checkpoints) {
		this.checkpoints = checkpoints;
	}

	Map<String, Object> of(Contents contents, String note) {
		long size = Checkpoint.parse(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text()).size();
		List<Map<String, Object>> trail = new ArrayList<>();
		for (KeptEntry entry : contents.trail()) {
			Map<String, Object> proof = proof(entry, size);
			proof.put("seq", entry.seq());
			trail.add(proof);
		}
		List<Map<String, Object>> system = new ArrayList<>();
		for (KeptEntry entry : contents.system()) {
			Map<String, Object> proof = proof(entry, size);
			proof.put("previous", HexFormat.of().formatHex(entry.previousHash()));
			proof.put("entry", Base64.getEncoder().encodeToString(entry.bytes()));
			system.add(proof);
		}
		return Map.of("type", "greenboard/proofs/1", "size", size, "trail", trail, "system", system);
	}

	private Map<String, Object> proof(KeptEntry entry, long size) {
		InclusionProof inclusion = this.checkpoints.inclusion(entry.chain(), entry.seq(), size)
			.orElseThrow(PackNotPossible::new);
		Map<String, Object> proof = new HashMap<>();
		proof.put("leaf", inclusion.leaf());
		proof.put("path", inclusion.path().stream().map(Hash::toString).toList());
		return proof;
	}

}
