package greenboard.proof;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import greenboard.canonical.Sha256;

/**
 * The files are those of the manifest, each with its digest, and each JSON file is in its
 * one form.
 */
final class FilesCheck implements Check {

	private static final String MANIFEST = "manifest.json";

	private static final List<String> REQUIRED = List.of("VERIFY.md", "checkpoint.txt", "decisions.json",
			"deployment.md", "evidence.json", "keys.txt", MANIFEST, "proofs.json", "score.json", "template.md",
			"trail.jsonl");

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		List<JsonNode> subjects = Json.list(pack.statement(), "subject");
		List<String> named = new ArrayList<>();
		for (JsonNode subject : subjects) {
			named.add(Json.text(subject, "name"));
		}
		List<String> present = pack.names();
		present.remove(MANIFEST);
		DoesNotHold.unless(named.equals(present), "other files than those of the manifest");
		for (String name : REQUIRED) {
			pack.file(name);
		}
		for (JsonNode subject : subjects) {
			String name = Json.text(subject, "name");
			DoesNotHold.unless(Sha256.hex(pack.file(name)).equals(Json.text(Json.member(subject, "digest"), "sha256")),
					"%s is not the file of the manifest".formatted(name));
			if (name.endsWith(".json") && !name.endsWith("/client-data.json")) {
				pack.json(name);
			}
		}
		return named.size() + " files";
	}

}
