package greenboard.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.rollcall.PollRefused.Reason;
import greenboard.rollcall.Station.Condition;
import greenboard.rollcall.Station.Given;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.RoleRecord;
import greenboard.verdict.Decision;

/**
 * Calls the roll and takes the answers. Every method locks the deployment and may throw
 * {@link greenboard.acts.DeploymentNotFound}, {@link NotAllowed}, {@link PollNotFound},
 * {@link PollRefused}, {@link greenboard.acts.NotPossible} and
 * {@link greenboard.acts.InvalidField}.
 */
@Service
class PollManagement {

	private final DeploymentActs acts;

	private final Polls polls;

	private final PollStore store;

	private final PollEnding ending;

	private final MessageSource messages;

	PollManagement(DeploymentActs acts, Polls polls, PollStore store, PollEnding ending, MessageSource messages) {
		this.acts = acts;
		this.polls = polls;
		this.store = store;
		this.ending = ending;
		this.messages = messages;
	}

	/**
	 * Calls the roll.
	 * @param id the deployment
	 * @param keys who is asked, in order
	 * @param actor who; needs {@code GRANT}
	 * @return the roll call's number
	 */
	int call(DeploymentId id, List<String> keys, Actor actor) {
		return this.acts.act(id, Permission.GRANT, actor, (locked) -> {
			requireUndecided(locked);
			Map<String, RoleRecord> roles = this.polls.roles(id).byKey();
			List<RoleRecord> asked = keys.stream().distinct().map(roles::get).filter(Objects::nonNull).toList();
			if (asked.isEmpty()) {
				throw new PollRefused(Reason.NOBODY);
			}
			int number = this.store.call(locked, asked);
			locked.happened("roll-call.called", titles(asked), String.valueOf(number), null, null, null);
			return number;
		});
	}

	/**
	 * Answers for a role, in its turn, or again in place of an earlier answer.
	 * @param id the deployment
	 * @param number the roll call
	 * @param reply the answer
	 * @param actor who; needs {@code SIGN_OFF} and the role
	 */
	void answer(DeploymentId id, int number, Reply reply, Actor actor) {
		Answer answer = reply.checked();
		String said = reply.words(answer);
		this.acts.act(id, Permission.SIGN_OFF, actor, (locked) -> {
			RolesNow roles = this.polls.roles(id);
			PersonId person = holder(roles, reply.key(), actor);
			Poll poll = current(locked, number, roles);
			Station station = poll.station(reply.key());
			requireTurn(poll, station);
			if (reply.revision() == null || reply.revision() != station.revision()) {
				throw new PollRefused(Reason.CHANGED, station.title());
			}
			Condition condition = (answer == Answer.GO_IF) ? condition(locked, said, reply.until()) : null;
			RecordBytes record = Objects.requireNonNull(roles.records().get(station.key())).bytes();
			this.store.answer(poll, station, new Given(answer, said, actor.name(), locked.now(), record, condition),
					person);
			locked.happened("roll-call.answered", station.title(), station.key(), before(station),
					(condition != null) ? answer.word() + " " + condition.key() : answer.word(), said);
			return id;
		});
	}

	/**
	 * Goes on without an answer of the role whose turn it is.
	 * @param id the deployment
	 * @param number the roll call
	 * @param key the role
	 * @param reason why
	 * @param actor who; needs {@code GRANT}
	 */
	void passOver(DeploymentId id, int number, String key, @Nullable String reason, Actor actor) {
		String why = Text.required("reason", reason, Text.NOTE);
		this.acts.act(id, Permission.GRANT, actor, (locked) -> {
			Poll poll = current(locked, number, this.polls.roles(id));
			Station station = poll.station(key);
			if (station.answered()) {
				throw new PollRefused(Reason.CHANGED, station.title());
			}
			requireTurn(poll, station);
			this.store.answer(poll, station, new Given(Answer.ABSENT, why, actor.name(), locked.now(), null, null),
					null);
			locked.happened("roll-call.passed-over", station.title(), station.key(), null, null, why);
			return id;
		});
	}

	/**
	 * Gives a roll call up; nothing that was said in it counts.
	 * @param id the deployment
	 * @param number the roll call
	 * @param reason why
	 * @param actor who; needs {@code GRANT}
	 */
	void end(DeploymentId id, int number, @Nullable String reason, Actor actor) {
		String why = Text.required("reason", reason, Text.NOTE);
		this.acts.act(id, Permission.GRANT, actor, (locked) -> {
			this.ending.end(stored(locked, number), Outcome.ABANDONED, why, null, locked);
			return id;
		});
	}

	private void requireUndecided(LockedDeployment locked) {
		Decision decision = locked.decision();
		if (locked.state().compareTo(DeploymentState.DECIDED) > 0 || (decision != null && decision.go())) {
			throw new PollRefused(Reason.TOO_LATE);
		}
		if (this.polls.stored(locked.id()).isPresent()) {
			throw new PollRefused(Reason.RUNNING);
		}
	}

	/** The one that runs; what is worse since an answer is written down first. */
	private Poll current(LockedDeployment locked, int number, RolesNow roles) {
		Poll stored = stored(locked, number);
		Poll now = stored.against(roles.records());
		for (Station station : now.stations()) {
			if (!station.answered() && stored.station(station.key()).answered()) {
				this.store.askAgain(now, station);
				locked.happened("roll-call.asked-again", station.title(), station.key(), null, null, why(station));
			}
		}
		return now;
	}

	private Poll stored(LockedDeployment locked, int number) {
		return this.polls.stored(locked.id())
			.filter((poll) -> poll.number() == number)
			.orElseThrow(() -> new PollRefused(Reason.OVER));
	}

	private @Nullable String why(Station station) {
		Changed why = station.why();
		return (why != null) ? this.messages.getMessage(why, Locale.ENGLISH) : null;
	}

	private static void requireTurn(Poll poll, Station station) {
		Station turn = poll.turn();
		if (!station.answered() && turn != null && !turn.key().equals(station.key())) {
			throw new PollRefused(Reason.NOT_YOUR_TURN, turn.title());
		}
	}

	private static Condition condition(LockedDeployment locked, @Nullable String text, Instant due) {
		return new Condition(locked.addCondition(Objects.requireNonNull(text), due), due);
	}

	private static PersonId holder(RolesNow roles, String key, Actor actor) {
		PersonId person = actor.person();
		if (person == null || !roles.of(person).contains(key)) {
			throw new NotAllowed(Permission.SIGN_OFF);
		}
		return person;
	}

	private static @Nullable String before(Station station) {
		return (station.given() != null) ? station.given().answer().word() : null;
	}

	private static String titles(List<RoleRecord> asked) {
		return asked.stream().map((one) -> one.role().title()).collect(Collectors.joining(", "));
	}

}
