package greenboard.rollcall;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.events.DecisionTaken;

/**
 * Ends a roll call when the decision is recorded that it was called for.
 */
@Component
class PollEnding {

	private final Polls polls;

	private final PollStore store;

	PollEnding(Polls polls, PollStore store) {
		this.polls = polls;
		this.store = store;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void end(DecisionTaken taken) {
		this.polls.stored(taken.deployment())
			.ifPresent((poll) -> this.store.end(poll, taken.decision().at(), taken.decision().by(),
					taken.decision().go() ? "GO" : "NO_GO", taken.decision().reason()));
	}

}
