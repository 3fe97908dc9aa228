package greenboard.pack;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import greenboard.audit.KeptEntry;
import greenboard.canonical.CanonicalJson;

/**
 * The files of a pack in the making.
 */
final class Contents {

	private final SortedMap<String, byte[]> files = new TreeMap<>();

	private final Map<String, Object> summary;

	private final List<KeptEntry> trail;

	private final List<KeptEntry> system;

	/**
	 * Begins a pack.
	 * @param summary what its manifest says of it
	 * @param trail the deployment's entries, all of them
	 * @param system the entries of the system's chain that it shows
	 */
	Contents(Map<String, Object> summary, List<KeptEntry> trail, List<KeptEntry> system) {
		this.summary = summary;
		this.trail = trail;
		this.system = system;
	}

	void bytes(String name, byte[] bytes) {
		this.files.put(name, bytes);
	}

	void text(String name, String text) {
		bytes(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Numbers in it are whole. */
	void json(String name, Object value) {
		text(name, CanonicalJson.counting(value));
	}

	SortedMap<String, byte[]> files() {
		return Collections.unmodifiableSortedMap(this.files);
	}

	Map<String, Object> summary() {
		return this.summary;
	}

	List<KeptEntry> trail() {
		return this.trail;
	}

	List<KeptEntry> system() {
		return this.system;
	}

}
