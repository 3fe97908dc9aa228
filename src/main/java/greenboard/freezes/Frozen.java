package greenboard.freezes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;
import greenboard.events.Touched;
import greenboard.freezes.Freeze.Phase;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Holds a deployment while its environment is frozen, and lets it keep which freezes are
 * coming. Nothing goes over a freeze, and a go in force ends the moment that one begins.
 * <p>
 * What has begun is not stopped: a deployment that is being done or watched is not asked
 * about freezes at all, so its go stays, and one that has to be decided again on the way
 * can be.
 */
@Component
class Frozen implements BlockerSource {

	static final String NAME = "freezes";

	private final Freezes freezes;

	private final FreezeLock lock;

	private final Clock clock;

	Frozen(Freezes freezes, FreezeLock lock, Clock clock) {
		this.freezes = freezes;
		this.lock = lock;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		this.lock.ask();
		Instant now = this.clock.instant();
		List<Freeze> all = this.freezes.concerning(deployment, now);
		List<Blocker> blockers = all.stream()
			.filter((freeze) -> freeze.phase(now) == Phase.RUNNING)
			.map((freeze) -> blocker(freeze, deployment))
			.toList();
		Instant next = all.stream()
			.flatMap((freeze) -> Stream.of(freeze.from(), freeze.over()))
			.filter((time) -> time.isAfter(now))
			.sorted()
			.findFirst()
			.orElse(null);
		return new Standing(blockers, Map.of(), List.of(), next, kept(all));
	}

	/**
	 * Another environment may be frozen; nothing else that is done to a deployment
	 * matters.
	 */
	@Override
	public boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return touched.purpose();
	}

	private static Blocker blocker(Freeze freeze, DeploymentId deployment) {
		return new Blocker(Blocker.FREEZE, Severity.HOLD,
				List.of(freeze.environment(), freeze.toThere(), freeze.zone().getId(), freeze.reason()),
				deployment.place() + "/decision#freezes");
	}

	private static Map<String, List<String>> kept(List<Freeze> all) {
		return all.isEmpty() ? Map.of()
				: Map.of(AnnouncedFreeze.FROM, words(all, (freeze) -> freeze.from().toString()), AnnouncedFreeze.TO,
						words(all, (freeze) -> freeze.to().toString()), AnnouncedFreeze.ENVIRONMENT,
						words(all, Freeze::environment), AnnouncedFreeze.REASON, words(all, Freeze::reason),
						AnnouncedFreeze.BY, words(all, Freeze::by));
	}

	private static List<String> words(List<Freeze> all, Function<Freeze, String> word) {
		return all.stream().map(word).toList();
	}

}
