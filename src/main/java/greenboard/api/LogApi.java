package greenboard.api;

import java.util.Base64;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import greenboard.checkpoints.Checkpoints;
import greenboard.checkpoints.LogKey;
import greenboard.merkle.ConsistencyProof;
import greenboard.merkle.Hash;

/**
 * The log over all audit trails, for anyone signed in: hashes tell nothing of what is in
 * it.
 */
@RestController
@RequestMapping("/api/v1/log")
class LogApi {

	private final Checkpoints checkpoints;

	LogApi(Checkpoints checkpoints) {
		this.checkpoints = checkpoints;
	}

	/**
	 * A key that signs the log or did.
	 *
	 * @param key the public key as C2SP signed notes have it (a vkey)
	 * @param introduction the note by which the key before handed over to it, null for
	 * the first
	 */
	record KeyJson(String key, @Nullable String introduction) {

		static KeyJson of(LogKey key) {
			return new KeyJson(key.key().text(), key.introduction());
		}

	}

	/**
	 * A proof that the log has only grown, as RFC 9162 defines it.
	 *
	 * @param from how many leaves it had
	 * @param to how many leaves it had later
	 * @param hashes the hashes of the proof in order, base64
	 */
	record ConsistencyJson(long from, long to, List<String> hashes) {

		static ConsistencyJson of(ConsistencyProof proof) {
			return new ConsistencyJson(proof.from(), proof.to(),
					proof.path().stream().map(Hash::bytes).map(Base64.getEncoder()::encodeToString).toList());
		}

	}

	@Operation(summary = "Reads the newest checkpoint of the log, a signed C2SP note")
	@GetMapping(path = "/checkpoint", produces = "text/plain;charset=UTF-8")
	ResponseEntity<String> checkpoint() {
		return this.checkpoints.newest()
			.map(ResponseEntity::ok)
			.orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
	}

	@Operation(summary = "Lists the keys that sign the log and did, the present one last")
	@GetMapping("/keys")
	List<KeyJson> keys() {
		return this.checkpoints.keys().stream().map(KeyJson::of).toList();
	}

	@Operation(summary = "Proves that the log has only grown between two sizes")
	@GetMapping("/consistency")
	ConsistencyJson consistency(@RequestParam long from, @RequestParam long to) {
		return ConsistencyJson.of(this.checkpoints.consistency(from, to));
	}

}
