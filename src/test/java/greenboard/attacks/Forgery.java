package greenboard.attacks;

import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import greenboard.passkeys.SoftKey;
import greenboard.signed.Statement;
import greenboard.signoffs.Pen;

/**
 * A signature of a passkey that is not its signer's.
 *
 * @param statement what it says that they said
 * @param client what a browser would say
 * @param data what an authenticator would say
 * @param signature what the other passkey signed
 */
record Forgery(Statement statement, byte[] client, byte[] data, byte[] signature) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Forgery of(Spoken spoken, String origin) {
		Statement said = spoken.statement();
		Statement forged = new Statement(said.deployment(), said.digest(), Pen.HARBOUR, "APPROVE", null, null,
				said.signer(), said.trail(), said.checkpoint(), said.nonce(), said.expires());
		String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.bytes().challenge());
		String question = JSON
			.writeValueAsString(Map.of("publicKey", Map.of("challenge", challenge, "rpId", "localhost")));
		JsonNode answer = JSON.readTree(new SoftKey(origin).sign(question)).get("response");
		return new Forgery(forged, part(answer, "clientDataJSON"), part(answer, "authenticatorData"),
				part(answer, "signature"));
	}

	private static byte[] part(JsonNode answer, String name) {
		return Base64.getUrlDecoder().decode(answer.get(name).asString());
	}

}
