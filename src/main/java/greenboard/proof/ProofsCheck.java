package greenboard.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.Hash;
import greenboard.merkle.InclusionProof;

/**
 * Every entry is in the tree that the checkpoint signs (RFC 9162 section 2.1.3.2), each
 * in a place of its own.
 */
final class ProofsCheck implements Check {

	private static final String SYSTEM = "00000000-0000-0000-0000-000000000000";

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		JsonNode proofs = pack.json("proofs.json");
		Checkpoint checkpoint = pack.checkpoint();
		DoesNotHold.unless(Json.text(proofs, "type").equals("greenboard/proofs/1")
				&& Json.number(proofs, "size") == checkpoint.size(), "the proofs are for another checkpoint");
		List<JsonNode> ofTrail = Json.list(proofs, "trail");
		DoesNotHold.unless(ofTrail.size() == pack.trail().size(), "the proofs are of other entries");
		Set<Long> places = new HashSet<>();
		for (int index = 0; index < ofTrail.size(); index++) {
			Link link = pack.trail().get(index);
			DoesNotHold.unless(Json.number(ofTrail.get(index), "seq") == link.entry().seq(),
					"the proofs are of other entries");
			prove(ofTrail.get(index), link.hash(), checkpoint, places);
		}
		List<Entry> system = new ArrayList<>();
		for (JsonNode proof : Json.list(proofs, "system")) {
			byte[] bytes = Json.base64(Json.text(proof, "entry"), "an entry of the system");
			Entry entry = Entry.read(bytes, "an entry of the system");
			DoesNotHold.unless(entry.chain().equals(SYSTEM), "an entry is not of the system");
			prove(proof, Hash.ofLeaf(Json.hash(Json.text(proof, "previous")).bytes(), bytes), checkpoint, places);
			system.add(entry);
		}
		pack.followSystem(system);
		return places.size() + " entries are in the tree";
	}

	private static void prove(JsonNode proof, Hash leaf, Checkpoint checkpoint, Set<Long> places) throws DoesNotHold {
		long place = Json.number(proof, "leaf");
		DoesNotHold.unless(places.add(place), "an entry has the place of another");
		List<Hash> path = new ArrayList<>();
		for (JsonNode part : Json.list(proof, "path")) {
			path.add(Json.hash(part.asString()));
		}
		DoesNotHold.unless(
				place >= 0 && place < checkpoint.size()
						&& new InclusionProof(place, checkpoint.size(), path).holds(leaf, checkpoint.root()),
				"entry %d of the log is not in the tree of the checkpoint".formatted(place));
	}

}
