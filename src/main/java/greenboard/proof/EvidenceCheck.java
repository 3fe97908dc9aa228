package greenboard.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

import greenboard.canonical.Sha256;

/**
 * The files that show that items hold are those that the trail tells of, each with the
 * size and the digest that it had.
 */
final class EvidenceCheck implements Check {

	private static final String FOLDER = "evidence/";

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		JsonNode evidence = pack.json("evidence.json");
		DoesNotHold.unless(evidence.isArray(), "evidence.json is no list");
		Map<String, Set<String>> told = told(pack.trail());
		Set<String> files = new TreeSet<>();
		for (JsonNode one : evidence.values()) {
			if (one.hasNonNull("sha256")) {
				files.add(hold(pack, one, told));
			}
		}
		for (Map.Entry<String, Set<String>> left : told.entrySet()) {
			DoesNotHold.unless(left.getValue().isEmpty(),
					"the trail tells of files of %s that are not here: %s".formatted(left.getKey(), left.getValue()));
		}
		List<String> present = pack.names().stream().filter((name) -> name.startsWith(FOLDER)).toList();
		DoesNotHold.unless(files.containsAll(present), "a file of evidence is here that nothing tells of");
		return "%d files are as they were attached".formatted(files.size());
	}

	private static String hold(Opened pack, JsonNode one, Map<String, Set<String>> told) throws DoesNotHold {
		String digest = Json.hash(Json.text(one, "sha256")).toString();
		String item = Json.text(one, "item");
		String label = label(one, digest);
		byte[] content = pack.file(FOLDER + digest);
		DoesNotHold.unless(content.length == Json.number(one, "size") && Sha256.hex(content).equals(digest),
				"the file %s of %s is another than the one that was attached".formatted(Json.text(one, "name"), item));
		DoesNotHold.unless(told.getOrDefault(item, new TreeSet<>()).remove(label),
				"the trail does not tell of this file of %s: %s".formatted(item, label));
		return FOLDER + digest;
	}

	/** What entries call a file. */
	private static String label(JsonNode one, String digest) throws DoesNotHold {
		String title = Json.text(one, "title");
		String name = Json.text(one, "name");
		return "%s%s, %d bytes, sha256:%s".formatted(title.equals(name) ? "" : title + ": ", name,
				Json.number(one, "size"), digest);
	}

	private static Map<String, Set<String>> told(List<Link> trail) {
		Map<String, Set<String>> told = new HashMap<>();
		trail.stream()
			.map(Link::entry)
			.filter((entry) -> entry.subjectKey() != null)
			.forEach((entry) -> follow(entry, String.valueOf(entry.subjectKey()), told));
		return told;
	}

	private static void follow(Entry entry, String key, Map<String, Set<String>> told) {
		switch (entry.action()) {
			case "item.removed" -> told.remove(key);
			case "item.renumbered" -> {
				Set<String> files = told.remove(String.valueOf(entry.before()));
				if (files != null) {
					told.put(key, files);
				}
			}
			case "item.file-added" ->
				told.computeIfAbsent(key, (item) -> new TreeSet<>()).add(String.valueOf(entry.after()));
			case "item.file-removed" -> told.getOrDefault(key, new TreeSet<>()).remove(String.valueOf(entry.before()));
			default -> {
			}
		}
	}

}
