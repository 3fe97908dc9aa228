package greenboard.pack;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.rollcall.PollRecord;
import greenboard.rollcall.PollRecord.Spoken;

/**
 * What a decision's roll call says in a pack.
 */
final class RollCallRow {

	private RollCallRow() {
	}

	static @Nullable Map<String, Object> of(@Nullable PollRecord poll) {
		return (poll != null) ? Map.of("number", poll.number(), "calledAt", poll.calledAt().toString(), "calledBy",
				poll.calledBy(), "answers", poll.answers().stream().map(RollCallRow::answer).toList()) : null;
	}

	private static Map<String, Object> answer(Spoken spoken) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("role", spoken.role());
		row.put("person", spoken.person());
		row.put("answer", spoken.answer());
		row.put("said", spoken.said());
		row.put("condition", spoken.condition());
		row.put("due", (spoken.due() != null) ? spoken.due().toString() : null);
		row.put("at", spoken.at().toString());
		row.put("dissent", spoken.dissent());
		return row;
	}

}
