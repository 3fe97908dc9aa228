package greenboard.rollcall;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import greenboard.deployments.CourseFollower;
import greenboard.deployments.LockedDeployment;
import greenboard.verdict.Decision;

/**
 * Ends a roll call: with the decision that it was called for, or because there is nothing
 * to decide on any more.
 */
@Component
class PollEnding implements CourseFollower {

	private final Polls polls;

	private final PollStore store;

	private final MessageSource messages;

	PollEnding(Polls polls, PollStore store, MessageSource messages) {
		this.polls = polls;
		this.store = store;
		this.messages = messages;
	}

	@Override
	public void follow(LockedDeployment locked) {
		Decision decision = locked.decision();
		Outcome outcome = Outcome.of(locked.state(), decision);
		Decision taken = outcome.decided() ? decision : null;
		this.polls.stored(locked.id())
			.ifPresent((poll) -> end(poll, outcome, (taken != null) ? taken.reason() : why(outcome), taken, locked));
	}

	/** Ends one for whatever reason, and leaves an entry. */
	void end(Poll poll, Outcome outcome, @Nullable String reason, @Nullable Decision decision,
			LockedDeployment locked) {
		this.store.end(poll, outcome, reason, decision, locked);
		locked.happened("roll-call.closed", String.valueOf(poll.number()), null, null, outcome.word(), reason);
	}

	private String why(Outcome outcome) {
		return this.messages.getMessage("rollcall.closed." + outcome, null, Locale.ENGLISH);
	}

}
