package greenboard.deployments;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.test.context.TestComponent;

import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;
import greenboard.events.Touched;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * A record that has a say in the verdict, and that minds one item only.
 */
@TestComponent
class Weather implements BlockerSource {

	static final String STORM = "STORM";

	/** Where there is a storm, and until when. */
	final Map<DeploymentId, Instant> storms = new ConcurrentHashMap<>();

	/** About which deployments it was asked. */
	final List<DeploymentId> asked = Collections.synchronizedList(new ArrayList<>());

	private final Clock clock;

	Weather(Clock clock) {
		this.clock = clock;
	}

	@Override
	public String name() {
		return "weather";
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		this.asked.add(deployment);
		Instant until = this.storms.get(deployment);
		if (until == null || until.isBefore(this.clock.instant())) {
			return Standing.NOTHING;
		}
		return new Standing(List.of(new Blocker(STORM, Severity.HOLD, List.of("Harbour"), "/weather")), Map.of(),
				List.of(), until.equals(Instant.MAX) ? null : until);
	}

	@Override
	public boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return touched.items().contains("BLD-2");
	}

}
