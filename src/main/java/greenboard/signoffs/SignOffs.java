package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedItem;

/**
 * The signatures of all deployments. Kept for good: a signature is only ever superseded.
 */
@Component
class SignOffs {

	private static final String COLUMNS = """
			s.id, s.role_key, s.role_title, s.person_id, s.printed_name, s.meaning, s.comment, s.condition_key,
				s.condition_text, s.condition_due, s.signed_at, s.digest, s.superseded_at,
				exists (select from sign_off_statement t where t.sign_off_id = s.id and t.signature is not null) as by_passkey
			""";

	private static final String ROLL = "select r.*, si.content as signed, " + LeafRows.ITEM + ", " + COLUMNS + ", "
			+ RollRows.PANEL + """
					from sign_off_role r
						join deployment d on d.id = r.deployment_id
						join project p on p.id = d.project_id
						left join sign_off s on s.deployment_id = r.deployment_id and s.role_key = r.key
							and s.superseded_at is null
						left join signed_item si on si.sign_off_id = s.id and si.item_key = any(?)
						left join item i on i.deployment_id = r.deployment_id and i.key = si.item_key
					""" + LeafRows.WAIVER + """
					where r.deployment_id = ?
					order by r.position, s.signed_at, s.id
					""";

	private static final String ALL = "select " + COLUMNS
			+ "from sign_off s where s.deployment_id = ? order by s.signed_at desc, s.id";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	SignOffs(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * All roles with their signatures in force and who may sign for them, in one
	 * statement.
	 */
	Roll roll(DeploymentId deployment) {
		return roll(deployment, Set.of());
	}

	/** The same with what was signed of some items, still in one statement. */
	Roll roll(DeploymentId deployment, Set<String> items) {
		RollRows rows = new RollRows();
		this.jdbc.sql(ROLL).params(items.toArray(String[]::new), deployment.value()).query(rows);
		return rows.roll();
	}

	/** What was approved or rejected, by the signature. */
	Map<UUID, RecordBytes> judged(DeploymentId deployment) {
		Map<UUID, RecordBytes> judged = new HashMap<>();
		this.jdbc.sql("""
				select id, record from sign_off
				where deployment_id = ? and superseded_at is null and meaning <> 'ABSTAIN'
				""").param(deployment.value()).query((row) -> {
			judged.put(row.getObject("id", UUID.class), new RecordBytes(row.getBytes("record")));
		});
		return judged;
	}

	/** All of them, newest first. */
	List<SignOff> all(DeploymentId deployment) {
		return this.jdbc.sql(ALL).param(deployment.value()).query(SignOffs::signOff).list();
	}

	Optional<RecordBytes> record(DeploymentId deployment, UUID id) {
		return this.jdbc.sql("select record from sign_off where deployment_id = ? and id = ?")
			.params(deployment.value(), id)
			.query((row, index) -> new RecordBytes(row.getBytes("record")))
			.optional();
	}

	void supersede(DeploymentId deployment, SignOff by) {
		this.jdbc.sql("""
				update sign_off set superseded_at = ?
				where deployment_id = ? and role_key = ? and person_id = ? and superseded_at is null
				""").params(time(by.at()), deployment.value(), by.role(), by.person().value()).update();
	}

	void insert(DeploymentId deployment, SignOff signOff, RecordBytes bytes, List<SignedItem> items) {
		SignOff.Condition condition = signOff.condition();
		this.jdbc
			.sql("""
					insert into sign_off (id, deployment_id, role_key, role_title, person_id, printed_name, meaning, comment,
						condition_key, condition_text, condition_due, signed_at, record, digest)
					values (:id, :deployment, :role, :title, :person, :name, :meaning, :comment, :key, :text, :due, :at, :record,
						:digest)
					""")
			.param("id", signOff.id())
			.param("deployment", deployment.value())
			.param("role", signOff.role())
			.param("title", signOff.roleTitle())
			.param("person", signOff.person().value())
			.param("name", signOff.name())
			.param("meaning", signOff.meaning().name())
			.param("comment", signOff.comment(), Types.VARCHAR)
			.param("key", (condition != null) ? condition.key() : null, Types.VARCHAR)
			.param("text", (condition != null) ? condition.text() : null, Types.VARCHAR)
			.param("due", (condition != null) ? time(condition.due()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("at", time(signOff.at()))
			.param("record", bytes.value())
			.param("digest", signOff.digest())
			.update();
		this.batches.batchUpdate("insert into signed_item (sign_off_id, item_key, content) values (?, ?, ?::jsonb)",
				items.stream().map((item) -> new Object[] { signOff.id(), item.key(), item.json() }).toList());
	}

	static SignOff signOff(ResultSet row, int index) throws SQLException {
		return new SignOff(row.getObject("id", UUID.class), row.getString("role_key"), row.getString("role_title"),
				new PersonId(row.getObject("person_id", UUID.class)), row.getString("printed_name"),
				Meaning.valueOf(row.getString("meaning")), row.getString("comment"), condition(row),
				row.getObject("signed_at", OffsetDateTime.class).toInstant(), row.getString("digest"),
				row.getBoolean("by_passkey"), instant(row, "superseded_at"));
	}

	private static SignOff.@Nullable Condition condition(ResultSet row) throws SQLException {
		Instant due = instant(row, "condition_due");
		return (due != null)
				? new SignOff.Condition(row.getString("condition_key"), row.getString("condition_text"), due) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
