package greenboard.proof;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.ConsistencyProof;
import greenboard.merkle.Hash;
import greenboard.merkle.SignedNote;
import greenboard.merkle.VerificationKey;

/**
 * The checkpoint is signed by the log, and fits the one that was kept outside.
 */
final class CheckpointCheck implements Check {

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		Checkpoint present = open(pack.file("checkpoint.txt"), pack.keys());
		pack.see(present);
		byte[] bytes = pack.kept().checkpoint();
		if (bytes == null) {
			return present.size() + " entries";
		}
		return compare(present, open(bytes, pack.keys()), pack.kept().consistency());
	}

	private static Checkpoint open(byte[] note, List<VerificationKey> keys) throws DoesNotHold {
		try {
			return Checkpoint.open(SignedNote.parse(note), keys);
		}
		catch (IllegalArgumentException ex) {
			throw new DoesNotHold(String.valueOf(ex.getMessage()));
		}
	}

	private static String compare(Checkpoint present, Checkpoint kept, @Nullable List<String> proof)
			throws DoesNotHold {
		if (kept.size() == present.size()) {
			DoesNotHold.unless(kept.root().equals(present.root()),
					"the checkpoint that you gave has another root at the same size");
			return present.size() + " entries, the same as the one that you gave";
		}
		if (proof == null) {
			return "%d entries; the one that you gave has %d and cannot be compared without a proof"
				.formatted(present.size(), kept.size());
		}
		List<Hash> path = new ArrayList<>();
		for (String line : proof) {
			path.add(Json.hash(line));
		}
		Checkpoint older = (kept.size() < present.size()) ? kept : present;
		Checkpoint newer = (older == kept) ? present : kept;
		DoesNotHold.unless(new ConsistencyProof(older.size(), newer.size(), path).holds(older.root(), newer.root()),
				"the checkpoint that you gave does not lead to this one");
		return "%d entries, consistent with the %d that you gave".formatted(present.size(), kept.size());
	}

}
