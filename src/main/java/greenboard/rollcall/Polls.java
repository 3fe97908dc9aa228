package greenboard.rollcall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.rollcall.Poll.About;
import greenboard.rollcall.Poll.End;
import greenboard.rollcall.Station.Given;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedRecord;
import greenboard.signoffs.RoleRecord;
import greenboard.signoffs.RoleRecords;

/**
 * Reads the roll calls of deployments, held against the present while they run.
 */
@Component
@Transactional(readOnly = true)
class Polls {

	private final JdbcClient jdbc;

	private final RoleRecords records;

	Polls(JdbcClient jdbc, RoleRecords records) {
		this.jdbc = jdbc;
		this.records = records;
	}

	/** The one that runs, as it is stored, with answers that may not count any more. */
	Optional<Poll> stored(DeploymentId deployment) {
		return polls(deployment, "ended_at is null").stream().findFirst();
	}

	/** The one that runs, held against the present. */
	Optional<Poll> running(DeploymentId deployment) {
		return stored(deployment).map((poll) -> poll.against(present(deployment)));
	}

	/**
	 * One roll call.
	 * @throws PollNotFound when there is none of that number
	 */
	Poll one(DeploymentId deployment, int number) {
		Poll poll = polls(deployment, "number = " + number).stream().findFirst().orElseThrow(PollNotFound::new);
		return (poll.end() == null) ? poll.against(present(deployment)) : poll;
	}

	/** All of a deployment, newest first. */
	List<Poll> of(DeploymentId deployment) {
		return polls(deployment, "true");
	}

	Map<String, SignedRecord> present(DeploymentId deployment) {
		return this.records.before(deployment)
			.stream()
			.collect(Collectors.toMap((one) -> one.role().key(), RoleRecord::record));
	}

	private List<Poll> polls(DeploymentId deployment, String which) {
		return this.jdbc
			.sql("select * from roll_call where deployment_id = ? and %s order by number desc".formatted(which))
			.param(deployment.value())
			.query((row, index) -> poll(deployment, row))
			.list();
	}

	private Poll poll(DeploymentId deployment, ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Poll(id, deployment, row.getInt("number"),
				new About(row.getString("version"), row.getString("artifact_digest"), row.getString("score"),
						row.getString("verdict")),
				row.getObject("called_at", OffsetDateTime.class).toInstant(), row.getString("called_by_name"),
				stations(id), end(row));
	}

	private List<Station> stations(UUID poll) {
		return this.jdbc.sql("select * from roll_call_station where roll_call_id = ? order by position")
			.param(poll)
			.query(Polls::station)
			.list();
	}

	private static @Nullable End end(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
		return (at != null) ? new End(at.toInstant(), row.getString("ended_by_name"), row.getString("outcome"),
				row.getString("reason")) : null;
	}

	private static Station station(ResultSet row, int index) throws SQLException {
		return new Station(row.getString("role_key"), row.getString("title"), row.getString("digest"),
				row.getInt("revision"), given(row), row.getString("again"));
	}

	private static @Nullable Given given(ResultSet row) throws SQLException {
		String answer = row.getString("answer");
		if (answer == null) {
			return null;
		}
		byte[] record = row.getBytes("record");
		return new Given(Answer.valueOf(answer), row.getString("said"), row.getString("person_name"),
				row.getObject("answered_at", OffsetDateTime.class).toInstant(),
				(record != null) ? new RecordBytes(record) : null);
	}

}
