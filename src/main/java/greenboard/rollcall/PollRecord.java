package greenboard.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.rollcall.Station.Condition;
import greenboard.rollcall.Station.Given;

/**
 * What the roles said in the roll call of a decision.
 *
 * @param number which of the deployment's
 * @param calledAt when it was called
 * @param calledBy the printed name of who called it
 * @param answers the answers in the order in which the roles were asked
 */
public record PollRecord(int number, Instant calledAt, String calledBy, List<Spoken> answers) {

	/**
	 * Takes the list over.
	 */
	public PollRecord {
		answers = List.copyOf(answers);
	}

	/**
	 * What one role said.
	 *
	 * @param role the role's title
	 * @param person the printed name of who answered, or who went on without an answer
	 * @param answer which answer, in capitals
	 * @param said the reason or the condition, null where nothing was said
	 * @param condition the key of the item that the condition has become, null for none
	 * @param due until when the condition has to be met, null for none
	 * @param at when
	 * @param dissent whether a go goes over it
	 * @param code the message that names the answer
	 */
	public record Spoken(String role, String person, String answer, @Nullable String said, @Nullable String condition,
			@Nullable Instant due, Instant at, boolean dissent, String code) {

		private static Stream<Spoken> of(Station station) {
			Given given = station.given();
			if (given == null) {
				return Stream.empty();
			}
			Condition condition = given.condition();
			Answer answer = given.answer();
			return Stream.of(new Spoken(station.title(), given.by(), answer.name(), given.said(),
					(condition != null) ? condition.key() : null, (condition != null) ? condition.due() : null,
					given.at(), answer.dissent() != null, "rollcall.answer." + answer.word()));
		}

	}

	static PollRecord of(Poll poll) {
		return new PollRecord(poll.number(), poll.calledAt(), poll.calledBy(),
				poll.stations().stream().flatMap(Spoken::of).toList());
	}

}
