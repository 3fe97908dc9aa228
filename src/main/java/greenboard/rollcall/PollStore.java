package greenboard.rollcall;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.deployments.LockedDeployment;
import greenboard.rollcall.Station.Condition;
import greenboard.rollcall.Station.Given;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.RoleRecord;
import greenboard.verdict.Decision;
import greenboard.verdict.Rested;

/**
 * Writes roll calls while their deployment is locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PollStore {

	private static final String CALL = """
			insert into roll_call (id, deployment_id, number, version, artifact_digest, score, verdict, called_at,
				called_by_name)
			select :id, :deployment, coalesce(max(number), 0) + 1, :version, :digest, :score, :verdict, :at, :by
			from roll_call where deployment_id = :deployment
			returning number
			""";

	private final JdbcClient jdbc;

	PollStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Freezes what is there, and returns the new roll call's number. */
	int call(LockedDeployment locked, List<RoleRecord> roles) {
		UUID id = UUID.randomUUID();
		Rested rested = locked.rested();
		int number = this.jdbc.sql(CALL)
			.param("id", id)
			.param("deployment", locked.id().value())
			.param("version", rested.version())
			.param("digest", rested.artifactDigest(), Types.VARCHAR)
			.param("score", (rested.score() != null) ? rested.score().toPlainString() : null, Types.VARCHAR)
			.param("verdict", locked.assessment().verdict().name())
			.param("at", locked.now().atOffset(ZoneOffset.UTC))
			.param("by", locked.actor().name())
			.query(Integer.class)
			.single();
		for (int place = 0; place < roles.size(); place++) {
			station(id, place + 1, roles.get(place));
		}
		return number;
	}

	private void station(UUID poll, int position, RoleRecord one) {
		RecordBytes shown = one.record().bytes();
		this.jdbc.sql("""
				insert into roll_call_station (roll_call_id, position, role_key, title, digest, shown)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(poll, position, one.role().key(), one.role().title(), shown.digest(), shown.value())
			.update();
	}

	void answer(Poll poll, Station station, Given given, @Nullable PersonId person) {
		RecordBytes record = given.record();
		Condition condition = given.condition();
		this.jdbc.sql("""
				update roll_call_station set answer = :answer, said = :said, person_id = :person, person_name = :name,
					answered_at = :at, record = :record, condition_key = :condition, condition_due = :due, again = null,
					revision = revision + 1
				where roll_call_id = :poll and role_key = :key
				""")
			.param("answer", given.answer().name())
			.param("said", given.said(), Types.VARCHAR)
			.param("person", (person != null) ? person.value() : null, Types.OTHER)
			.param("name", given.by())
			.param("at", given.at().atOffset(ZoneOffset.UTC))
			.param("record", (record != null) ? record.value() : null, Types.BINARY)
			.param("condition", (condition != null) ? condition.key() : null, Types.VARCHAR)
			.param("due", (condition != null) ? condition.due().atOffset(ZoneOffset.UTC) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.param("poll", poll.id())
			.param("key", station.key())
			.update();
	}

	/** An answer does not count any more, and the role is asked again. */
	void askAgain(Poll poll, Station station) {
		this.jdbc
			.sql("""
					update roll_call_station set answer = null, said = null, person_id = null, person_name = null,
						answered_at = null, record = null, condition_key = null, condition_due = null, again = :again::jsonb,
						revision = revision + 1
					where roll_call_id = :poll and role_key = :key
					""")
			.param("again", PollRows.json(station.again()), Types.VARCHAR)
			.param("poll", poll.id())
			.param("key", station.key())
			.update();
	}

	void end(Poll poll, Outcome outcome, @Nullable String reason, @Nullable Decision decision,
			LockedDeployment locked) {
		this.jdbc.sql("""
				update roll_call set ended_at = :at, ended_by_name = :by, outcome = :outcome, reason = :reason,
					decision_id = :decision
				where id = :poll
				""")
			.param("at", locked.now().atOffset(ZoneOffset.UTC))
			.param("by", locked.actor().name())
			.param("outcome", outcome.name())
			.param("reason", reason, Types.VARCHAR)
			.param("decision", (decision != null) ? decision.id() : null, Types.OTHER)
			.param("poll", poll.id())
			.update();
	}

}
