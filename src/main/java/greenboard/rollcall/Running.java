package greenboard.rollcall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept with the deployment of a roll call under way.
 *
 * @param number which of the deployment's
 * @param title the role whose turn it is, empty when all have answered
 * @param key its key, empty when all have answered
 * @param since since when it is its turn
 */
record Running(int number, String title, String key, Instant since) {

	private static final int WORDS = 4;

	static Running of(Poll poll, Instant now) {
		Station turn = poll.turn();
		return new Running(poll.number(), (turn != null) ? turn.title() : "", (turn != null) ? turn.key() : "",
				poll.turnSince(now));
	}

	/** What was kept; null for words of another kind. */
	static @Nullable Running of(List<String> words) {
		return (words.size() == WORDS)
				? new Running(Integer.parseInt(words.get(0)), words.get(1), words.get(2), Instant.parse(words.get(3)))
				: null;
	}

	List<String> words() {
		return List.of(String.valueOf(this.number), this.title, this.key, this.since.toString());
	}

}
