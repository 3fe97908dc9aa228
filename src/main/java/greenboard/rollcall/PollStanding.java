package greenboard.rollcall;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

	PollStanding(Polls polls) {
		this.polls = polls;
	}

	@Override
	public String name() {
		return AskedRole.SOURCE;
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		Optional<Poll> running = this.polls.running(deployment);
		return running.isPresent() ? standing(running.get()) : Standing.NOTHING;
	}

	@Override
	public boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return !stored.kept().isEmpty() && (touched.checklist() || touched.purpose() || !touched.items().isEmpty());
	}

	static Standing standing(Poll poll) {
		Station turn = poll.turn();
		List<Blocker> blockers = (turn != null) ? List.of(blocker(ROLL_CALL, turn, poll))
				: poll.stations().stream().map((station) -> dissent(station, poll)).filter(Objects::nonNull).toList();
		return new Standing(blockers, Map.of(), List.of(), null,
				Map.of(AskedRole.RUNNING, List.of(String.valueOf(poll.number()), (turn != null) ? turn.title() : "")));
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
