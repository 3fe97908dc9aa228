package greenboard.rollback;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.MemberRole;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.acts.DeploymentId;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.rollback.Firing.End;

/**
 * The rollback triggers of each deployment.
 */
@Component
@Transactional(readOnly = true)
public class Triggers {

	private static final String FIRING = """
			f.id as firing_id, t.key, t.text, f.reason, f.fired_at, f.fired_by_name, f.stood_down_at,
				f.stood_down_by_name, f.stood_down_reason
			""";

	private static final String TRIGGERS = "select t.id, t.metric, t.comparator, t.value, t.unit, t.span, t.action,"
			+ " t.owner_id, t.changes, t.arming_needed, t.armed_at, t.armed_by_name, o.name as owner_name, o.email as owner_email,"
			+ " o.administrator and o.deactivated_at is null as owner_administrator, m.roles as owner_roles, " + FIRING
			+ """
					from rollback_trigger t
						join deployment d on d.id = t.deployment_id
						left join person o on o.id = t.owner_id
						left join member m on m.person_id = o.id and m.project_id = d.project_id and o.deactivated_at is null
						left join trigger_firing f on f.trigger_id = t.id and f.stood_down_at is null
					where t.deployment_id = ? and t.removed_at is null
					""";

	private static final String FIRINGS = "select " + FIRING + """
			from trigger_firing f join rollback_trigger t on t.id = f.trigger_id
			where f.deployment_id = ?
			order by f.fired_at desc, f.id
			""";

	private final JdbcClient jdbc;

	Triggers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A deployment's triggers, in one statement.
	 * @param deployment the deployment
	 * @return the triggers in the order of the checklist, added ones last
	 */
	List<Trigger> of(DeploymentId deployment) {
		return this.jdbc.sql(TRIGGERS + "order by t.position")
			.param(deployment.value())
			.query(Triggers::trigger)
			.list();
	}

	/**
	 * One trigger.
	 * @param deployment the deployment
	 * @param key the trigger's key
	 * @return the trigger
	 * @throws TriggerNotFound when there is none
	 */
	public Trigger one(DeploymentId deployment, String key) {
		return this.jdbc.sql(TRIGGERS + "and t.key = ?")
			.params(deployment.value(), key)
			.query(Triggers::trigger)
			.optional()
			.orElseThrow(() -> new TriggerNotFound(key));
	}

	/**
	 * Every time that one of a deployment's triggers fired.
	 * @param deployment the deployment
	 * @return the firings, newest first
	 */
	List<Firing> firings(DeploymentId deployment) {
		return this.jdbc.sql(FIRINGS).param(deployment.value()).query(Triggers::firing).list();
	}

	private static Trigger trigger(ResultSet row, int index) throws SQLException {
		return new Trigger(row.getObject("id", UUID.class), row.getString("key"), row.getString("text"), rule(row),
				row.getString("action"), owner(row), ownerDecides(row),
				(row.getObject("firing_id") != null) ? firing(row, index) : null, arming(row));
	}

	private static Arming arming(ResultSet row) throws SQLException {
		OffsetDateTime armed = row.getObject("armed_at", OffsetDateTime.class);
		return new Arming(row.getBoolean("arming_needed"), row.getInt("changes"), (armed != null) ? time(armed) : null,
				row.getString("armed_by_name"));
	}

	private static @Nullable Rule rule(ResultSet row) throws SQLException {
		String metric = row.getString("metric");
		return (metric != null) ? new Rule(metric, row.getString("comparator"), row.getString("value"),
				row.getString("unit"), row.getString("span")) : null;
	}

	private static @Nullable PersonSummary owner(ResultSet row) throws SQLException {
		UUID owner = row.getObject("owner_id", UUID.class);
		return (owner != null)
				? new PersonSummary(new PersonId(owner), row.getString("owner_name"), row.getString("owner_email"))
				: null;
	}

	private static boolean ownerDecides(ResultSet row) throws SQLException {
		Array roles = row.getArray("owner_roles");
		return row.getBoolean("owner_administrator") || (roles != null && Arrays.stream((String[]) roles.getArray())
			.anyMatch((role) -> MemberRole.valueOf(role).may(Permission.GRANT)));
	}

	private static Firing firing(ResultSet row, int index) throws SQLException {
		OffsetDateTime ended = row.getObject("stood_down_at", OffsetDateTime.class);
		return new Firing(row.getObject("firing_id", UUID.class), row.getString("key"), row.getString("text"),
				time(row.getObject("fired_at", OffsetDateTime.class)), row.getString("fired_by_name"),
				row.getString("reason"),
				(ended != null)
						? new End(time(ended), row.getString("stood_down_by_name"), row.getString("stood_down_reason"))
						: null);
	}

	private static Instant time(OffsetDateTime time) {
		return time.toInstant();
	}

}
