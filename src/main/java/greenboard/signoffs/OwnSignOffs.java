package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.verdict.Verdict;

/**
 * What awaits somebody's signature, and what they have signed, through all deployments.
 */
@Component
@Transactional(readOnly = true)
public class OwnSignOffs {

	/**
	 * An approval is stale when something is worse; a rejection is to be thought over
	 * when anything is other.
	 */
	private static final String STALE = """
			coalesce(jsonb_array_length(d.standings #> array['bySource', 'sign-offs', 'kept', %s.id::text]), 0) > 0
			""";

	/**
	 * Roles of somebody that can be signed now, have not enough signatures, and miss
	 * theirs; and those that they rejected as they were before.
	 */
	private static final String AWAITING = """
			from member m
				join project p on p.id = m.project_id
				join deployment d on d.project_id = m.project_id and d.ended_at is null
				join sign_off_role r on r.deployment_id = d.id and (m.person_id = any(r.people)
					or (r.people = '{}' and r.title_key = any(m.title_keys)))
				left join sign_off s on s.deployment_id = d.id and s.role_key = r.key and s.person_id = m.person_id
					and s.superseded_at is null
			where m.person_id = ? and 'APPROVER' = any(m.roles)
				and (case r.due when 'BEFORE' then d.state in ('PLANNED', 'DECIDED') else d.state = 'VERIFYING' end)
				and (p.starter_may_sign or d.created_by is distinct from m.person_id)
				and (p.several_roles_per_signer or not exists (select from sign_off o
					where o.deployment_id = d.id and o.person_id = m.person_id and o.role_key <> r.key
						and o.superseded_at is null and o.meaning in ('APPROVE', 'CONDITION')))
				and (s.id is null or %s)
				and (s.meaning = 'REJECT' or r.signatures > (select count(*) from sign_off o
					where o.deployment_id = d.id and o.role_key = r.key and o.superseded_at is null
						and o.meaning in ('APPROVE', 'CONDITION') and not (%s)))
			""".formatted(STALE.formatted("s"), STALE.formatted("o"));

	private static final String COLUMNS = """
			select d.id, p.name as project, d.version, d.environment, d.target_at, d.verdict, s.signed_at, s.meaning,
			""";

	private static final String SIGNED = COLUMNS + "s.role_key as role, s.role_title as title, true as required,\n"
			+ STALE.formatted("s") + """
					as stale
					from sign_off s
						join deployment d on d.id = s.deployment_id
						join project p on p.id = d.project_id
						join member m on m.project_id = p.id and m.person_id = s.person_id
					where s.person_id = ? and s.superseded_at is null
					order by stale desc, s.signed_at desc
					limit 100
					""";

	private final JdbcClient jdbc;

	OwnSignOffs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many required roles await somebody's signature, in one statement.
	 * @param person who
	 * @return how many
	 */
	public int count(PersonId person) {
		return this.jdbc.sql("select count(*) " + AWAITING + "and r.required")
			.param(person.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * What awaits somebody's signature.
	 * @param person who
	 * @return stale ones first, then by the target time
	 */
	public List<OwnSignOff> awaiting(PersonId person) {
		return this.jdbc
			.sql(COLUMNS + "r.key as role, r.title, r.required, s.id is not null as stale " + AWAITING
					+ "order by stale desc, r.required desc, d.target_at, d.id, r.position")
			.param(person.value())
			.query(OwnSignOffs::own)
			.list();
	}

	/**
	 * What somebody has signed in projects that they belong to.
	 * @param person who
	 * @return those in force, stale ones first, then the newest; 100 at the most
	 */
	public List<OwnSignOff> signed(PersonId person) {
		return this.jdbc.sql(SIGNED).param(person.value()).query(OwnSignOffs::own).list();
	}

	private static OwnSignOff own(ResultSet row, int index) throws SQLException {
		OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
		String meaning = row.getString("meaning");
		return new OwnSignOff(new DeploymentId(row.getObject("id", UUID.class)), row.getString("project"),
				row.getString("version"), row.getString("environment"),
				row.getObject("target_at", OffsetDateTime.class).toInstant(), Verdict.valueOf(row.getString("verdict")),
				row.getString("role"), row.getString("title"), row.getBoolean("required"),
				(meaning != null) ? Meaning.valueOf(meaning) : null, (signed != null) ? signed.toInstant() : null,
				row.getBoolean("stale"));
	}

}
