package greenboard.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.audit.TrailVerification;
import greenboard.checkpoints.SealedChain;
import greenboard.deployments.Replay.Stray;

/**
 * What working a deployment's whole record out again has shown.
 *
 * @param links every link of the trail
 * @param counted how many entries the deployment itself counts
 * @param log the trail in the signed log
 * @param trouble why nothing is signed now, null while all is well
 * @param strays the items that are not in the state that the trail leaves them in
 * @param scored whether the score that is stored is the one that the items give
 * @param files what is wrong with the files that were given as evidence, in sentences
 * @param signatures how many signatures there are
 * @param signOffs what is wrong with them
 */
public record Verification(TrailVerification links, long counted, SealedChain log, @Nullable String trouble,
		List<Stray> strays, boolean scored, List<String> files, int signatures, List<SignOffFault> signOffs) {

	/**
	 * Whether every link holds and the trail ends where the deployment says.
	 * @return true when nothing is wrong with the chain
	 */
	public boolean linksHold() {
		return this.links.holds() && this.counted == this.links.head().seq();
	}

	/**
	 * Whether all of it holds.
	 * @return true when nothing is wrong; entries that await their seal are not wrong
	 */
	public boolean holds() {
		return linksHold() && this.log.holds() && this.strays.isEmpty() && this.scored && this.files.isEmpty()
				&& this.signOffs.isEmpty();
	}

}
