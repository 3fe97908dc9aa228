package greenboard.runbook;

import java.util.List;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Stops a deployment while it is being taken back.
 */
@Component
class RollingBack implements BlockerSource {

	private final Runs runs;

	RollingBack(Runs runs) {
		this.runs = runs;
	}

	@Override
	public String name() {
		return "runbook";
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		return Standing.of(this.runs.of(deployment)
			.stream()
			.filter((run) -> run.open() && !run.rehearsal())
			.map((run) -> new Blocker(Blocker.ROLLING_BACK, Severity.NO_GO, List.of(run.decided().by()), run.place()))
			.toList());
	}

}
