package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.canonical.CanonicalJson;
import greenboard.canonical.Sha256;
import greenboard.merkle.Checkpoint;
import greenboard.merkle.Frontier;
import greenboard.merkle.Hash;
import greenboard.merkle.Position;
import greenboard.merkle.SignedNote;
import greenboard.merkle.SigningKey;
import greenboard.merkle.Tree;

/**
 * Makes a small pack as the application would, of nothing but its format: two items
 * settled, a link and a file, one sign-off by password and one by passkey, a go.
 */
final class PackMaker {

	static final String ORIGIN = "greenboard/6f1c0a52-7f4e-4a7c-9d57-b6a4f5c2d9e1";

	static final String FILE = "All 12 findings are closed\n";

	static final String DIGEST = Sha256.hex(FILE.getBytes(StandardCharsets.UTF_8));

	private static final String SYSTEM = "00000000-0000-0000-0000-000000000000";

	final String deployment = UUID.randomUUID().toString();

	final String aiko = UUID.randomUUID().toString();

	final String lena = UUID.randomUUID().toString();

	final SigningKey log = SigningKey.create(ORIGIN);

	private final KeyPair passkey = keyPair();

	private final Map<Position, Hash> nodes = new HashMap<>();

	private final Frontier frontier = new Frontier(0, List.of());

	private final List<byte[]> trail = new ArrayList<>();

	private final List<Map<String, Object>> system = new ArrayList<>();

	private final List<Long> leaves = new ArrayList<>();

	private byte[] head = new byte[32];

	final SortedMap<String, byte[]> files = new TreeMap<>();

	PackMaker() {
		enrol();
		happened(this.lena, "Lena", "deployment.started", "1.0 to production", null, "web@1");
		happened(this.aiko, "Aiko", "item.settled", "SEC-1 Scanned", "SEC-1", "DONE");
		happened(this.aiko, "Aiko", "item.file-added", "SEC-1 Scanned", "SEC-1",
				"Scan: scan.txt, %d bytes, sha256:%s".formatted(FILE.length(), DIGEST));
		happened(this.aiko, "Aiko", "item.settled", "SEC-2 Keys rotated", "SEC-2", "NOT_APPLICABLE");
		sign(1, false);
		sign(2, true);
		happened(this.lena, "Lena", "decision.go", "1.0 to production", null, "2026-12-01T00:00:00Z");
		json("decisions.json", List.of(Map.of("seq", this.trail.size(), "kind", "GO", "at", at(), "byId", this.lena,
				"by", "Lena", "band", "DEPLOY")));
		json("evidence.json", List.of(Map.of("item", "SEC-1", "title", "Build", "url", "https://ci.example/17"),
				Map.of("item", "SEC-1", "title", "Scan", "name", "scan.txt", "size", FILE.length(), "sha256", DIGEST)));
		text("evidence/" + DIGEST, FILE);
		json("score.json", score());
		text("VERIFY.md", "Check it.\n");
		text("deployment.md", "# Web\n");
		text("template.md", "# Web\n");
		seal();
	}

	private static Map<String, Object> score() {
		return Map.of("type", "greenboard/score/1", "formula", 1, "scheme",
				Map.of("categories", List.of(), "bands",
						List.of(Map.of("name", "DEPLOY", "from", "90", "go", true, "text", "Go"),
								Map.of("name", "STOP", "from", "0", "go", false, "text", "Stop"))),
				"items", List.of(item("SEC-1", true, "DONE"), item("SEC-2", false, "NOT_APPLICABLE")), "score", "100.0",
				"ceiling", "100.0", "band", "DEPLOY", "verdict", "GO");
	}

	private static Map<String, Object> item(String key, boolean critical, String state) {
		Map<String, Object> item = new HashMap<>();
		item.put("key", key);
		item.put("category", null);
		item.put("weight", "1");
		item.put("critical", critical);
		item.put("optional", false);
		item.put("state", state);
		return item;
	}

	private void enrol() {
		byte[] previous = new byte[32];
		byte[] entry = entry(SYSTEM, 1, this.aiko, "Aiko", "passkey.enrolled", "Aiko's phone", "credential",
				"sha256:" + Sha256.hex(this.passkey.getPublic().getEncoded()));
		Map<String, Object> shown = new HashMap<>();
		shown.put("previous", Hash.of(previous).toString());
		shown.put("entry", Base64.getEncoder().encodeToString(entry));
		shown.put("leaf", this.frontier.size());
		this.system.add(shown);
		this.frontier.append(Hash.ofLeaf(previous, entry), this.nodes::put);
	}

	private long happened(String id, String name, String action, String subject, @Nullable String key,
			@Nullable String after) {
		byte[] entry = entry(this.deployment, this.trail.size() + 1, id, name, action, subject, key, after);
		this.leaves.add(this.frontier.size());
		Hash hash = Hash.ofLeaf(this.head, entry);
		this.frontier.append(hash, this.nodes::put);
		this.head = hash.bytes();
		this.trail.add(entry);
		return this.trail.size();
	}

	private static byte[] entry(String chain, int seq, String id, String name, String action, String subject,
			@Nullable String key, @Nullable String after) {
		Map<String, Object> entry = new HashMap<>();
		entry.put("type", "greenboard/entry/1");
		entry.put("chain", chain);
		entry.put("seq", seq);
		entry.put("at", at());
		entry.put("actor", Map.of("id", id, "name", name, "roles", List.of()));
		entry.put("action", action);
		entry.put("subject", subject);
		entry.put("subjectKey", key);
		entry.put("before", null);
		entry.put("after", after);
		return CanonicalJson.counting(entry).getBytes(StandardCharsets.UTF_8);
	}

	private static String at() {
		return "2026-11-25T22:00:00.000000Z";
	}

	private void sign(int number, boolean byPasskey) {
		byte[] record = CanonicalJson.counting(Map.of("type", "greenboard/record/1", "number", number))
			.getBytes(StandardCharsets.UTF_8);
		String digest = Sha256.hex(record);
		Map<String, Object> seen = Map.of("seq", this.trail.size(), "hash", Hash.of(this.head).toString());
		long seq = happened(this.aiko, "Aiko", "sign-off.approved", "Safety Officer", byPasskey ? "credential" : null,
				"sha256:" + digest);
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("type", "greenboard/sign-off/1");
		statement.put("deployment", this.deployment);
		statement.put("digest", digest);
		statement.put("role", "safety-officer");
		statement.put("meaning", "APPROVE");
		statement.put("condition", null);
		statement.put("comment", null);
		statement.put("signer", Map.of("id", this.aiko, "name", "Aiko"));
		statement.put("trail", seen);
		Map<String, Object> signOff = new LinkedHashMap<>(statement);
		signOff.keySet().removeAll(List.of("type", "signer", "trail"));
		signOff
			.putAll(Map.of("roleTitle", "Safety Officer", "person", this.aiko, "name", "Aiko", "at", at(), "seq", seq));
		String folder = "sign-offs/%04d/".formatted(number);
		this.files.put(folder + "record.json", record);
		json(folder + "statement.json", statement);
		json(folder + "sign-off.json", signOff);
		if (byPasskey) {
			assertion(folder);
		}
	}

	private void assertion(String folder) {
		byte[] challenge = Sha256.of("greenboard-signoff/v1\n".getBytes(StandardCharsets.UTF_8),
				this.files.get(folder + "statement.json"));
		byte[] client = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"https://board.example.test\"}"
			.formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(challenge))
			.getBytes(StandardCharsets.UTF_8);
		byte[] data = new byte[37];
		System.arraycopy(Sha256.of("board.example.test".getBytes(StandardCharsets.UTF_8)), 0, data, 0, 32);
		data[32] = 5;
		data[36] = 7;
		this.files.put(folder + "client-data.json", client);
		this.files.put(folder + "authenticator-data.bin", data);
		this.files.put(folder + "public-key.der", this.passkey.getPublic().getEncoded());
		this.files.put(folder + "signature.bin", signed(data, Sha256.of(client)));
	}

	private byte[] signed(byte[]... parts) {
		try {
			Signature signature = Signature.getInstance("SHA256withECDSA");
			signature.initSign(this.passkey.getPrivate());
			for (byte[] part : parts) {
				signature.update(part);
			}
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair keyPair() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Checkpoint, proofs, trail and keys. */
	private void seal() {
		long size = this.frontier.size();
		Tree tree = new Tree((position) -> this.nodes.get(position));
		text("checkpoint.txt",
				SignedNote.sign(new Checkpoint(ORIGIN, size, this.frontier.root()).text(), this.log).toString());
		text("keys.txt", this.log.verification().text() + "\n");
		StringBuilder lines = new StringBuilder();
		List<Map<String, Object>> proofs = new ArrayList<>();
		for (int index = 0; index < this.trail.size(); index++) {
			lines.append(new String(this.trail.get(index), StandardCharsets.UTF_8)).append('\n');
			proofs.add(Map.of("seq", index + 1, "leaf", this.leaves.get(index), "path",
					path(tree, this.leaves.get(index), size)));
		}
		this.system.forEach((proof) -> proof.put("path", path(tree, (long) proof.get("leaf"), size)));
		text("trail.jsonl", lines.toString());
		json("proofs.json",
				Map.of("type", "greenboard/proofs/1", "size", size, "trail", proofs, "system", this.system));
	}

	private static List<String> path(Tree tree, long leaf, long size) {
		return tree.inclusion(leaf, size).path().stream().map(Hash::toString).toList();
	}

	private void text(String name, String text) {
		this.files.put(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private void json(String name, Object value) {
		text(name, CanonicalJson.counting(value));
	}

	/** The zip of these files, with a manifest by a key. */
	byte[] zip(SortedMap<String, byte[]> files, SigningKey by) {
		return zip(files, by, this.trail.size(), Hash.of(this.head));
	}

	/** The same with a manifest that says where the trail ends. */
	byte[] zip(SortedMap<String, byte[]> files, SigningKey by, int seq, Hash head) {
		SortedMap<String, byte[]> all = new TreeMap<>(files);
		List<Map<String, Object>> subjects = files.entrySet()
			.stream()
			.map((file) -> Map.<String, Object>of("name", file.getKey(), "digest",
					Map.of("sha256", Sha256.hex(file.getValue()))))
			.toList();
		byte[] payload = CanonicalJson
			.counting(Map.of("_type", "https://in-toto.io/Statement/v1", "subject", subjects, "predicateType",
					"https://greenboard.dev/pack/1", "predicate",
					Map.of("deployment", this.deployment, "head", Map.of("seq", seq, "hash", head.toString()))))
			.getBytes(StandardCharsets.UTF_8);
		all.put("manifest.json",
				CanonicalJson
					.counting(Map.of("payload", Base64.getEncoder().encodeToString(payload), "payloadType",
							ManifestCheck.KIND, "signatures",
							List.of(Map.of("keyid", by.verification().name() + "+" + by.verification().id(), "sig",
									Base64.getEncoder()
										.encodeToString(by.sign(Envelope.message(ManifestCheck.KIND, payload)))))))
					.getBytes(StandardCharsets.UTF_8));
		return Container.of(all);
	}

	/** The pack. */
	byte[] zip() {
		return zip(this.files, this.log);
	}

	/** The receipt of an entry. */
	String receipt(int seq) {
		byte[] previous = new byte[32];
		for (int index = 0; index < seq; index++) {
			previous = Hash.ofLeaf(previous, this.trail.get(index)).bytes();
		}
		return this.deployment + "/" + seq + "/" + Hash.of(previous);
	}

}
