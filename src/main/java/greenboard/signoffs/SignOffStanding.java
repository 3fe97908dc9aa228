package greenboard.signoffs;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;
import greenboard.events.Touched;
import greenboard.verdict.Standing;

/**
 * Holds a deployment until every required role that signs before it has signed what is
 * there now, and its end until those have that sign after it.
 */
@Component
class SignOffStanding implements BlockerSource {

	/** Under which name the standing is stored. */
	static final String NAME = "sign-offs";

	private final SignOffs signOffs;

	private final Staleness staleness;

	SignOffStanding(SignOffs signOffs, Staleness staleness) {
		this.signOffs = signOffs;
		this.staleness = staleness;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** All roles with whole records compared. */
	RollCall rollCall(DeploymentId deployment) {
		Roll roll = this.signOffs.roll(deployment);
		return RollCall.of(deployment, roll, this.staleness.of(deployment, roll.asked()));
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		return rollCall(deployment).standing();
	}

	/**
	 * While nobody has approved or rejected, no item matters; else only those that were
	 * touched do.
	 */
	@Override
	public Standing after(DeploymentId deployment, Standing stored, Touched touched) {
		if (touched.checklist() || touched.purpose()) {
			return standing(deployment);
		}
		if (stored.kept().isEmpty() || touched.items().isEmpty()) {
			return stored;
		}
		Roll roll = this.signOffs.roll(deployment, touched.items());
		Map<String, List<String>> worse = Staleness.again(stored.kept(), roll);
		return worse.equals(stored.kept()) ? stored : RollCall.of(deployment, roll, worse).standing();
	}

}
