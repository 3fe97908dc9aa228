package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import greenboard.merkle.VerificationKey;

/**
 * The manifest is an in-toto statement in a DSSE envelope, signed by the newest key of
 * the log.
 */
final class ManifestCheck implements Check {

	/** What the envelope carries. */
	static final String KIND = "application/vnd.in-toto+json";

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		List<VerificationKey> keys = keys(new String(pack.file("keys.txt"), StandardCharsets.UTF_8));
		pack.trust(keys);
		String known = pack.kept().key();
		DoesNotHold.unless(known == null || keys.stream().anyMatch((key) -> key.text().equals(known)),
				"the key that you gave is not among keys.txt");
		JsonNode envelope = pack.json("manifest.json");
		List<JsonNode> signatures = Json.list(envelope, "signatures");
		DoesNotHold.unless(names(envelope, "payload", "payloadType", "signatures") && signatures.size() == 1,
				"manifest.json is no envelope with one signature");
		DoesNotHold.unless(Json.text(envelope, "payloadType").equals(KIND), "manifest.json carries something else");
		byte[] payload = Json.base64(Json.text(envelope, "payload"), "the payload");
		VerificationKey newest = keys.get(keys.size() - 1);
		JsonNode signature = signatures.get(0);
		DoesNotHold.unless(Json.text(signature, "keyid").equals(name(newest)),
				"manifest.json is not signed by the newest key");
		DoesNotHold.unless(
				names(signature, "keyid", "sig") && newest.verifies(Envelope.message(KIND, payload),
						Json.base64(Json.text(signature, "sig"), "the signature")),
				"the signature of manifest.json is wrong");
		pack.state(Json.read(payload, "the manifest"));
		return "signed by " + name(newest);
	}

	private static List<VerificationKey> keys(String text) throws DoesNotHold {
		DoesNotHold.unless(text.endsWith("\n"), "keys.txt is not lines");
		List<VerificationKey> keys = new ArrayList<>();
		for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
			try {
				keys.add(VerificationKey.parse(line));
			}
			catch (IllegalArgumentException ex) {
				throw new DoesNotHold("a line of keys.txt is no key");
			}
		}
		return keys;
	}

	private static String name(VerificationKey key) {
		return key.name() + "+" + key.id();
	}

	private static boolean names(JsonNode node, String... names) {
		return Set.copyOf(node.propertyNames()).equals(Set.of(names));
	}

}
