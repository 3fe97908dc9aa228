package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import greenboard.merkle.Hash;

/**
 * The deployment's trail from its first entry to the one that the manifest names, every
 * link worked out again.
 */
final class TrailCheck implements Check {

	private static final byte[] BEGINNING = new byte[32];

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		String text = new String(pack.file("trail.jsonl"), StandardCharsets.UTF_8);
		DoesNotHold.unless(text.endsWith("\n"), "the trail is empty or does not end with a line");
		List<Link> trail = new ArrayList<>();
		byte[] previous = BEGINNING;
		Instant last = Instant.MIN;
		for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
			byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
			Entry entry = Entry.read(bytes, "entry " + (trail.size() + 1));
			DoesNotHold.unless(entry.chain().equals(pack.deployment()),
					"entry %d is of another trail".formatted(trail.size() + 1));
			DoesNotHold.unless(entry.seq() == trail.size() + 1,
					"entry %d says that it is entry %d".formatted(trail.size() + 1, entry.seq()));
			DoesNotHold.unless(!entry.at().isBefore(last),
					"entry %d is older than the one before".formatted(entry.seq()));
			last = entry.at();
			Hash hash = Hash.ofLeaf(previous, bytes);
			trail.add(new Link(entry, hash));
			previous = hash.bytes();
		}
		pack.follow(trail);
		ends(pack, trail);
		for (String receipt : pack.kept().receipts()) {
			DoesNotHold.unless(names(receipt, pack.deployment(), trail),
					"the receipt %s is not of this trail".formatted(receipt));
		}
		return trail.size() + " entries, every link";
	}

	private static void ends(Opened pack, List<Link> trail) throws DoesNotHold {
		JsonNode head = Json.member(Json.member(pack.statement(), "predicate"), "head");
		Link last = trail.get(trail.size() - 1);
		DoesNotHold.unless(
				Json.number(head, "seq") == trail.size() && Json.hash(Json.text(head, "hash")).equals(last.hash()),
				"the trail does not end where the manifest says");
	}

	private static boolean names(String receipt, String deployment, List<Link> trail) {
		return trail.stream()
			.anyMatch((link) -> receipt.equals(deployment + "/" + link.entry().seq() + "/" + link.hash()));
	}

}
