package greenboard.deployments;

import org.springframework.boot.test.context.TestComponent;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what is stored of a deployment against its trail and against what it is worked
 * out from.
 */
@TestComponent
public class Bookkeeper {

	private final AuditTrail trail;

	private final Upkeep upkeep;

	private final Replay replay;

	Bookkeeper(AuditTrail trail, Upkeep upkeep, Replay replay) {
		this.trail = trail;
		this.upkeep = upkeep;
		this.replay = replay;
	}

	/**
	 * Every link of the trail holds, following it leads to the tables, and the figures
	 * and standings are those that a new count gives.
	 * @param id an open deployment
	 */
	public void findsNoFault(DeploymentId id) {
		assertThat(this.trail.verify(id.value()).faults()).isEmpty();
		assertThat(this.replay.differences(id.value())).isEmpty();
		assertThat(this.upkeep.compare()).doesNotContain(id);
	}

}
