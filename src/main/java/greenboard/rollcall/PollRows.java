package greenboard.rollcall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.ResultSetExtractor;

import greenboard.acts.DeploymentId;
import greenboard.rollcall.Poll.About;
import greenboard.rollcall.Poll.Asked;
import greenboard.rollcall.Poll.End;
import greenboard.rollcall.Station.Condition;
import greenboard.rollcall.Station.Given;
import greenboard.signed.Difference;
import greenboard.signed.RecordBytes;

/**
 * Makes roll calls of rows, one for each station.
 */
final class PollRows implements ResultSetExtractor<List<Poll>> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public List<Poll> extractData(ResultSet row) throws SQLException {
		List<Poll> polls = new ArrayList<>();
		UUID last = null;
		while (row.next()) {
			UUID id = row.getObject("id", UUID.class);
			if (!id.equals(last)) {
				polls.add(poll(id, row));
				last = id;
			}
			polls.get(polls.size() - 1).stations().add(station(row));
		}
		return polls;
	}

	private static Poll poll(UUID id, ResultSet row) throws SQLException {
		return new Poll(id, new DeploymentId(row.getObject("deployment_id", UUID.class)), row.getInt("number"),
				new About(row.getString("version"), row.getString("artifact_digest"), row.getString("score"),
						row.getString("verdict")),
				time(row, "called_at"), row.getString("called_by_name"), new ArrayList<>(), asked(row), end(row));
	}

	private static @Nullable Asked asked(ResultSet row) throws SQLException {
		String running = row.getString("running");
		if (running == null) {
			return null;
		}
		Running kept = Running.of(running);
		return (kept.number() == row.getInt("number")) ? new Asked(kept.key(), kept.since()) : null;
	}

	private static @Nullable End end(ResultSet row) throws SQLException {
		return (row.getString("outcome") != null) ? new End(time(row, "ended_at"), row.getString("ended_by_name"),
				Outcome.valueOf(row.getString("outcome")), row.getString("reason"),
				row.getObject("decision_id", UUID.class)) : null;
	}

	private static Station station(ResultSet row) throws SQLException {
		String again = row.getString("again");
		return new Station(row.getString("role_key"), row.getString("title"), row.getString("digest"),
				bytes(row, "shown"), row.getInt("revision"), given(row),
				(again != null) ? JSON.readValue(again, Difference.class) : null);
	}

	private static @Nullable Given given(ResultSet row) throws SQLException {
		String answer = row.getString("answer");
		if (answer == null) {
			return null;
		}
		String condition = row.getString("condition_key");
		return new Given(Answer.valueOf(answer), row.getString("said"), row.getString("person_name"),
				time(row, "answered_at"), bytes(row, "record"),
				(condition != null) ? new Condition(condition, time(row, "condition_due")) : null);
	}

	private static @Nullable RecordBytes bytes(ResultSet row, String column) throws SQLException {
		byte[] bytes = row.getBytes(column);
		return (bytes != null) ? new RecordBytes(bytes) : null;
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** The difference as the row keeps it. */
	static @Nullable String json(@Nullable Difference difference) {
		return (difference != null) ? JSON.writeValueAsString(difference) : null;
	}

}
