package greenboard.rollcall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.board.AskedRole;
import greenboard.events.BlockerSource;
import greenboard.events.Touched;
import greenboard.rollcall.Station.Given;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Holds a deployment while its roles are being asked; once all have answered, a go has to
 * go over each that did not say go, by name.
 */
@Component
class PollStanding implements BlockerSource {

	static final String ROLL_CALL = "ROLL_CALL";

	private final Polls polls;

	private final Clock clock;

	PollStanding(Polls polls, Clock clock) {
		this.polls = polls;
		this.clock = clock;
	}

	@Override
	public String name() {
		return AskedRole.SOURCE;
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		return this.polls.running(deployment)
			.map((poll) -> standing(poll, this.clock.instant()))
			.orElse(Standing.NOTHING);
	}

	/**
	 * While one runs, every act may change whose turn it is, or end it.
	 */
	@Override
	public boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return !stored.kept().isEmpty();
	}

	static Standing standing(Poll poll, Instant now) {
		Station turn = poll.turn();
		List<Blocker> blockers = (turn != null) ? List.of(blocker(ROLL_CALL, turn, poll))
				: poll.stations().stream().map((station) -> dissent(station, poll)).filter(Objects::nonNull).toList();
		return new Standing(blockers, Map.of(), List.of(), null,
				Map.of(AskedRole.RUNNING, Running.of(poll, now).words()));
	}

	private static @Nullable Blocker dissent(Station station, Poll poll) {
		Given given = station.given();
		String kind = (given != null) ? given.answer().dissent() : null;
		return (kind != null) ? blocker(kind, station, poll) : null;
	}

	private static Blocker blocker(String kind, Station station, Poll poll) {
		return new Blocker(kind, Severity.HOLD, List.of(station.title()), poll.place());
	}

}
