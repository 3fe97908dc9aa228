package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What somebody writes who has the log's own key, but not the passkey.
 *
 * @param file the file that they change
 * @param before what it says
 * @param after what they make of it
 * @param checks which checks see it
 */
record Forgery(String file, String before, String after, List<String> checks) {

	static Stream<Forgery> all() {
		String first = "sign-offs/0001/";
		String second = "sign-offs/0002/";
		return Stream.of(new Forgery("trail.jsonl", "SEC-1 Scanned", "SEC-1 Skipped", List.of("trail")),
				new Forgery("trail.jsonl", "\"after\":\"DONE\"", "\"after\":\"OPEN\"", List.of("trail")),
				new Forgery("trail.jsonl", "\"seq\":2", "\"seq\":3", List.of("trail")),
				new Forgery("trail.jsonl", "22:00:00.000000Z", "22:00:00Z", List.of("trail")),
				new Forgery("score.json", "\"NOT_APPLICABLE\"", "\"DONE\"", List.of("states")),
				new Forgery("score.json", "\"score\":\"100.0\"", "\"score\":\"99.0\"", List.of("score")),
				new Forgery("score.json", "\"formula\":1", "\"formula\":2", List.of("score")),
				new Forgery("decisions.json", "\"by\":\"Lena\"", "\"by\":\"Aiko\"", List.of("decisions")),
				new Forgery("decisions.json", "DEPLOY", "STOP", List.of("decisions")),
				new Forgery("decisions.json", "[{", "[ {", List.of("files", "decisions")),
				new Forgery("evidence/" + PackMaker.DIGEST, "12", "11", List.of("evidence")),
				new Forgery("evidence.json", PackMaker.DIGEST, "00", List.of("evidence")),
				new Forgery("evidence.json", "\"SEC-1\",\"name\"", "\"SEC-2\",\"name\"", List.of("evidence")),
				new Forgery("evidence.json", "scan.txt", "scan.html", List.of("evidence")),
				new Forgery("evidence.json", "\"size\":2", "\"size\":3", List.of("evidence")),
				new Forgery("evidence.json", ",\"sha256\":\"" + PackMaker.DIGEST + "\"", "", List.of("evidence")),
				new Forgery("evidence.json", "[{", "{\"a\":[{", List.of("files", "evidence")),
				new Forgery("checkpoint.txt", "\n8\n", "\n9\n", List.of("checkpoint", "proofs")),
				new Forgery("proofs.json", "\"leaf\":2", "\"leaf\":3", List.of("proofs")),
				new Forgery(first + "record.json", "\"number\":1", "\"number\":2", List.of("sign-offs")),
				new Forgery(first + "sign-off.json", "APPROVE", "ABSTAIN", List.of("sign-offs")),
				new Forgery(first + "sign-off.json", "\"name\":\"Aiko\"", "\"name\":\"Lena\"", List.of("sign-offs")),
				new Forgery(second + "statement.json", "safety", "chief", List.of("sign-offs")),
				new Forgery(second + "client-data.json", "webauthn.get", "webauthn.create", List.of("sign-offs")),
				new Forgery(second + "client-data.json", "board.example", "other.example", List.of("sign-offs")));
	}

	SortedMap<String, byte[]> files(PackMaker maker) {
		SortedMap<String, byte[]> files = new TreeMap<>(maker.files);
		files.computeIfPresent(this.file,
				(name, content) -> new String(content, StandardCharsets.UTF_8).replace(this.before, this.after)
					.getBytes(StandardCharsets.UTF_8));
		return files;
	}

}
