package greenboard.pack;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import greenboard.canonical.CanonicalJson;
import greenboard.canonical.Sha256;
import greenboard.checkpoints.Checkpoints;
import greenboard.checkpoints.LogSignature;
import greenboard.proof.Envelope;

/**
 * Signs what is in a pack: an in-toto statement (version 1) in a DSSE envelope, by the
 * key of the log.
 */
@Component
class Manifest {

	private static final String KIND = "application/vnd.in-toto+json";

	private final Checkpoints checkpoints;

	private final Clock clock;

	Manifest(Checkpoints checkpoints, Clock clock) {
		this.checkpoints = checkpoints;
		this.clock = clock;
	}

	void sign(Contents contents) {
		byte[] payload = CanonicalJson.counting(statement(contents)).getBytes(StandardCharsets.UTF_8);
		LogSignature signature = this.checkpoints.sign(Envelope.message(KIND, payload));
		contents.json("manifest.json", Map.of("payload", base64(payload), "payloadType", KIND, "signatures", List.of(Map
			.of("keyid", signature.key().name() + "+" + signature.key().id(), "sig", base64(signature.bytes())))));
	}

	private Map<String, Object> statement(Contents contents) {
		Map<String, Object> predicate = new LinkedHashMap<>(contents.summary());
		predicate.put("madeAt", this.clock.instant().toString());
		List<Map<String, Object>> subjects = contents.files()
			.entrySet()
			.stream()
			.map((file) -> Map.<String, Object>of("name", file.getKey(), "digest",
					Map.of("sha256", Sha256.hex(file.getValue()))))
			.toList();
		return Map.of("_type", "https://in-toto.io/Statement/v1", "subject", subjects, "predicateType",
				"greenboard/pack/1", "predicate", predicate);
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
