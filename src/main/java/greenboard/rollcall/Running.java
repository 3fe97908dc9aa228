package greenboard.rollcall;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept with the deployment of a roll call under way.
 *
 * @param number which of the deployment's
 * @param title the role whose turn it is, empty when all have answered
 * @param key its key, empty when all have answered
 * @param since since when it is its turn
 */
record Running(int number, String title, String key, Instant since) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Running of(Poll poll, Instant now) {
		Station turn = poll.turn();
		return new Running(poll.number(), (turn != null) ? turn.title() : "", (turn != null) ? turn.key() : "",
				poll.turnSince(now));
	}

	static Running of(List<String> words) {
		return new Running(Integer.parseInt(words.get(0)), words.get(1), words.get(2), Instant.parse(words.get(3)));
	}

	/** What was kept, as the database gives it. */
	static Running of(String json) {
		return of(List.of(JSON.readValue(json, String[].class)));
	}

	List<String> words() {
		return List.of(String.valueOf(this.number), this.title, this.key, this.since.toString());
	}

}
