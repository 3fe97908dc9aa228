package greenboard.rollcall;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.rollcall.Five.Crew;

/**
 * Roll calls for the tests of every room: import it beside the test database.
 */
@TestComponent
public class TestRollCalls {

	private final PollManagement management;

	private final Polls polls;

	TestRollCalls(PollManagement management, Polls polls) {
		this.management = management;
		this.polls = polls;
	}

	/**
	 * Calls the roll.
	 * @param id the deployment
	 * @param roles the keys of who is asked
	 * @param lead who calls
	 * @return the roll call's number
	 */
	public int call(DeploymentId id, List<String> roles, Actor lead) {
		return this.management.call(id, roles, lead);
	}

	/**
	 * Calls some of five.
	 * @param crew who takes part
	 * @param roles who is asked, from 1
	 * @return the roll call's number
	 */
	public int call(Crew crew, int... roles) {
		return call(crew.id(), IntStream.of(roles).mapToObj(crew::role).toList(), crew.lead());
	}

	/**
	 * Answers in the roll call under way.
	 * @param id the deployment
	 * @param role the key of the role
	 * @param answer which answer, as the form has it
	 * @param said the reason or the condition
	 * @param actor who
	 */
	public void answer(DeploymentId id, String role, String answer, @Nullable String said, Actor actor) {
		Poll poll = this.polls.running(id).orElseThrow();
		this.management.answer(id, poll.number(),
				new Reply(role, poll.station(role).revision(), Answer.valueOf(answer), said, "2100-01-01T10:00", "UTC"),
				actor);
	}

	/**
	 * Answers as one of five.
	 * @param crew who takes part
	 * @param role which role, from 1
	 * @param answer which answer, as the form has it
	 * @param said the reason or the condition
	 */
	public void answer(Crew crew, int role, String answer, @Nullable String said) {
		answer(crew.id(), crew.role(role), answer, said, crew.people().get(role - 1));
	}

	/**
	 * Goes on without one of five.
	 * @param crew who takes part
	 * @param role which role, from 1
	 * @param why why
	 */
	public void passOver(Crew crew, int role, String why) {
		this.management.passOver(crew.id(), this.polls.stored(crew.id()).orElseThrow().number(), crew.role(role), why,
				crew.lead());
	}

	/**
	 * Gives a roll call up.
	 * @param id the deployment
	 * @param number which roll call
	 * @param why why
	 * @param lead who gives it up
	 */
	public void abandon(DeploymentId id, int number, String why, Actor lead) {
		this.management.end(id, number, why, lead);
	}

}
