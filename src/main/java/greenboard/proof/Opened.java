package greenboard.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.VerificationKey;

/**
 * The files of a pack, and what the checks so far have made of them.
 */
final class Opened {

	private final SortedMap<String, byte[]> files;

	private final Kept kept;

	private final Map<String, JsonNode> read = new HashMap<>();

	private List<VerificationKey> keys = List.of();

	private @Nullable JsonNode statement;

	private @Nullable Checkpoint checkpoint;

	private List<Link> trail = List.of();

	private List<Entry> system = List.of();

	Opened(SortedMap<String, byte[]> files, Kept kept) {
		this.files = files;
		this.kept = kept;
	}

	Kept kept() {
		return this.kept;
	}

	List<String> names() {
		return new ArrayList<>(this.files.keySet());
	}

	boolean has(String name) {
		return this.files.containsKey(name);
	}

	byte[] file(String name) throws DoesNotHold {
		byte[] content = this.files.get(name);
		if (content == null) {
			throw new DoesNotHold(name + " is missing");
		}
		return content;
	}

	JsonNode json(String name) throws DoesNotHold {
		JsonNode before = this.read.get(name);
		if (before != null) {
			return before;
		}
		JsonNode tree = Json.read(file(name), name);
		this.read.put(name, tree);
		return tree;
	}

	void trust(List<VerificationKey> keys) {
		this.keys = keys;
	}

	List<VerificationKey> keys() throws DoesNotHold {
		DoesNotHold.unless(!this.keys.isEmpty(), "keys.txt does not hold");
		return this.keys;
	}

	void state(JsonNode statement) {
		this.statement = statement;
	}

	/** What the manifest states. */
	JsonNode statement() throws DoesNotHold {
		if (this.statement == null) {
			throw new DoesNotHold("the manifest does not hold, so nothing says what this is");
		}
		return this.statement;
	}

	/** Which deployment the pack is of. */
	String deployment() throws DoesNotHold {
		return Json.text(Json.member(statement(), "predicate"), "deployment");
	}

	void see(Checkpoint checkpoint) {
		this.checkpoint = checkpoint;
	}

	Checkpoint checkpoint() throws DoesNotHold {
		if (this.checkpoint == null) {
			throw new DoesNotHold("the checkpoint does not hold");
		}
		return this.checkpoint;
	}

	void follow(List<Link> trail) {
		this.trail = List.copyOf(trail);
	}

	List<Link> trail() {
		return this.trail;
	}

	void followSystem(List<Entry> system) {
		this.system = List.copyOf(system);
	}

	/** Entries of the system's chain that are shown, each proven to be in the tree. */
	List<Entry> system() {
		return this.system;
	}

}
