package greenboard.demo;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.followup.FollowUpManagement;
import greenboard.followup.Severity;

/**
 * Looks at a demo deployment afterwards: what was noticed, and what was measured for the
 * success criteria of the booking service.
 */
@Component
@Profile("demo")
class DemoFollowUp {

	/** In the order of the checklist's criteria. */
	private static final List<String> MEASURED = List.of("99.97 %", "164 ms", "9 hours at the most", "none", "100 %");

	private final FollowUpManagement followUp;

	private final DemoCast cast;

	DemoFollowUp(FollowUpManagement followUp, DemoCast cast) {
		this.followUp = followUp;
		this.cast = cast;
	}

	void notice(DeploymentId id) {
		this.followUp.write(id, "Mail about new appointments comes twenty minutes late", Severity.HIGH,
				this.cast.actor(DemoPerson.JONAS));
		this.followUp.resolve(id, 1, "The queue of the old version was still there; it was emptied and removed",
				this.cast.actor(DemoPerson.JONAS));
		this.followUp.write(id, "The calendar shows Sunday first, whatever the organisation has set", Severity.LOW,
				this.cast.actor(DemoPerson.MIRA));
	}

	void measure(DeploymentId id) {
		for (int index = 0; index < MEASURED.size(); index++) {
			this.followUp.measure(id, index + 1, MEASURED.get(index), true, this.cast.actor(DemoPerson.JONAS));
		}
	}

}
