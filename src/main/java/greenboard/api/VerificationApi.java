package greenboard.api;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.audit.TrailVerification;
import greenboard.checkpoints.SealedChain;
import greenboard.deployments.Replay;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.verification.DeploymentVerification;
import greenboard.verification.SignOffFault;
import greenboard.verification.Verification;

/**
 * A deployment's record, worked out again while whoever asks waits.
 */
@RestController
class VerificationApi {

	private final Register register;

	private final DeploymentVerification verification;

	VerificationApi(Register register, DeploymentVerification verification) {
		this.register = register;
		this.verification = verification;
	}

	/**
	 * What holds and what does not.
	 *
	 * @param holds whether all of it holds
	 * @param receipt the receipt of the trail's last entry
	 * @param counted how many entries the deployment itself counts
	 * @param links what is wrong with links and entries
	 * @param log the trail in the signed log
	 * @param items the items that are not in the state that the trail leaves them in
	 * @param score whether the stored score is the one that the items give
	 * @param files what is wrong with the files that were given as evidence, in sentences
	 * @param signOffs what is wrong with signatures
	 */
	record VerificationJson(boolean holds, String receipt, long counted, List<TrailVerification.Fault> links,
			LogJson log, List<ItemFaultJson> items, boolean score, List<String> files, List<SignOffFault> signOffs) {

		static VerificationJson of(Verification found) {
			return new VerificationJson(found.holds(), found.links().head().toString(), found.counted(),
					found.links().faults(), LogJson.of(found.log()),
					found.strays().stream().map(ItemFaultJson::of).toList(), found.scored(), found.files(),
					found.signOffs());
		}

	}

	/**
	 * The trail in the signed log.
	 *
	 * @param holds whether every entry is in it or will be soon, and the log is whole
	 * @param size how many leaves the newest checkpoint has, null before the first and
	 * where its signature does not hold
	 * @param root the root of its tree, hexadecimal
	 * @param key the key that signed it
	 * @param signedAt when
	 * @param proved how many entries are proved to be in it
	 * @param awaiting how many are younger than it
	 * @param strays the places of entries that it does not have as they are now
	 * @param gone how many entries of the log, of whatever trail, are gone
	 */
	record LogJson(boolean holds, @Nullable Long size, @Nullable String root, @Nullable String key,
			@Nullable Instant signedAt, long proved, long awaiting, List<Long> strays, long gone) {

		static LogJson of(SealedChain log) {
			SealedChain.Newest newest = log.newest();
			return new LogJson(log.holds(), (newest != null) ? newest.checkpoint().size() : null,
					(newest != null) ? newest.checkpoint().root().toString() : null,
					(newest != null) ? newest.checkpoint().origin() + "+" + newest.key() : null,
					(newest != null) ? newest.at() : null, log.proved(), log.awaiting(), log.strays(), log.gone());
		}

	}

	/**
	 * An item that is not in the state that the trail leaves it in.
	 *
	 * @param key the item
	 * @param state the state that it is in
	 * @param told the state that the trail leaves it in
	 */
	record ItemFaultJson(String key, Status state, Status told) {

		static ItemFaultJson of(Replay.Stray stray) {
			return new ItemFaultJson(stray.key(), stray.stored(), stray.told());
		}

	}

	@Operation(summary = "Verifies the audit trail, its place in the signed log, the items and the signatures")
	@GetMapping("/api/v1/deployments/{id}/audit/verification")
	VerificationJson verify(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		this.register.head(id, actor);
		return VerificationJson.of(this.verification.verify(id));
	}

}
