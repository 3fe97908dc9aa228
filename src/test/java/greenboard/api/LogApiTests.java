package greenboard.api;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.checkpoints.Checkpoints;
import greenboard.merkle.Checkpoint;
import greenboard.merkle.ConsistencyProof;
import greenboard.merkle.Hash;
import greenboard.merkle.SignedNote;
import greenboard.merkle.VerificationKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody outside, with nothing but the answers, follows the log.
 */
@ApiTest
class LogApiTests {

	@Autowired
	private Client client;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Checkpoints checkpoints;

	private String bearer;

	@BeforeEach
	void somebodySignedIn() {
		this.bearer = this.accounts.bearer(this.accounts.stranger(), Scope.READ);
	}

	@Test
	void theLogIsSeenToGrow() {
		Checkpoint before = checkpoint();
		this.accounts.stranger();
		this.checkpoints.seal();
		Checkpoint after = checkpoint();

		assertThat(after.size()).isGreaterThan(before.size());
		MvcTestResult answer = get("/log/consistency?from=%d&to=%d".formatted(before.size(), after.size()));
		List<Hash> path = Client.<List<String>>read(answer, "$.hashes")
			.stream()
			.map((hash) -> Hash.of(Base64.getDecoder().decode(hash)))
			.toList();
		assertThat(new ConsistencyProof(before.size(), after.size(), path).holds(before.root(), after.root())).isTrue();
	}

	@Test
	void sizesThatTheLogNeverHadAreRefused() {
		long size = checkpoint().size();

		assertThat(get("/log/consistency?from=1&to=" + (size + 1_000_000))).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/log/consistency?from=2&to=1")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/log/consistency?from=-1&to=1")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/log/consistency?from=1&to=all")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	/** The newest checkpoint, verified with the keys that are told. */
	private Checkpoint checkpoint() {
		MvcTestResult answer = get("/log/checkpoint");
		assertThat(answer).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
		List<VerificationKey> keys = Client.<List<Map<String, String>>>read(get("/log/keys"), "$")
			.stream()
			.map((key) -> VerificationKey.parse(key.get("key")))
			.toList();
		return Checkpoint.open(SignedNote.parse(answer.getResponse().getContentAsByteArray()), keys);
	}

	private MvcTestResult get(String path) {
		return this.client.get(this.bearer, path);
	}

}
