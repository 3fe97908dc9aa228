package greenboard.rollback;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.ProjectId;
import greenboard.acts.DeploymentId;
import greenboard.deployments.LockedDeployment;
import greenboard.rollback.AlertTarget.Address;
import greenboard.rollback.TriggerAlert.Effect;
import greenboard.rollback.TriggerAlert.Identity;

/**
 * Which triggers alerts name, and which alerts came already. Each question is one
 * statement, however many alerts it is about, and none locks a deployment.
 */
@Component
@Transactional
class AlertStore {

	private static final String TARGETS = """
			select t.id, t.deployment_id, t.key, d.project_id, d.ended_at is null as open
			from unnest(?::uuid[], ?::text[]) as named (deployment_id, key)
				join rollback_trigger t on t.deployment_id = named.deployment_id and t.key = named.key
				join deployment d on d.id = t.deployment_id
			where t.removed_at is null
			""";

	private static final String SEEN = """
			select a.trigger_id, a.fingerprint, a.starts_at, a.status
			from unnest(?::uuid[], ?::text[], ?::text[]::timestamptz[], ?::text[]) as came (trigger_id, fingerprint, starts_at, status)
				join trigger_alert a on a.trigger_id = came.trigger_id and a.fingerprint = came.fingerprint
					and a.starts_at = came.starts_at and a.status = came.status
			""";

	private static final String KEEP = """
			insert into trigger_alert (id, deployment_id, trigger_id, fingerprint, starts_at, status, effect, firing_id, said,
				labels, source, received_at, received_by, received_by_name)
			values (:id, :deployment, :trigger, :fingerprint, :starts, :status, :effect, :firing, :said, :labels, :source, :at,
				:by, :name)
			""";

	private static final String FIRED_BY = """
			select firing_id from trigger_alert
			where trigger_id = ? and fingerprint = ? and starts_at = ? and status = 'FIRING' and firing_id is not null
			""";

	private static final String NOTES = """
			select firing_id, effect, received_at, said, labels, source from trigger_alert
			where deployment_id = ? and firing_id is not null
			order by received_at desc, id limit 200
			""";

	private final JdbcClient jdbc;

	AlertStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An alert and the trigger that it is about.
	 *
	 * @param trigger the trigger's id
	 * @param identity the alert
	 */
	record Heard(UUID trigger, Identity identity) {
	}

	Map<Address, AlertTarget> targets(Collection<TriggerAlert> alerts) {
		Map<Address, AlertTarget> targets = new HashMap<>();
		this.jdbc.sql(TARGETS)
			.params(array(alerts, TriggerAlert::deployment, UUID[]::new),
					array(alerts, TriggerAlert::trigger, String[]::new))
			.query((row) -> {
				targets.put(new Address(row.getObject("deployment_id", UUID.class), row.getString("key")),
						new AlertTarget(row.getObject("id", UUID.class),
								new ProjectId(row.getObject("project_id", UUID.class)), row.getBoolean("open")));
			});
		return targets;
	}

	Set<Heard> seen(Collection<Heard> alerts) {
		List<Heard> seen = this.jdbc.sql(SEEN)
			.params(array(alerts, Heard::trigger, UUID[]::new),
					array(alerts, (alert) -> alert.identity().fingerprint(), String[]::new),
					array(alerts, (alert) -> alert.identity().startsAt().toString(), String[]::new),
					array(alerts, (alert) -> alert.identity().status(), String[]::new))
			.query((row, index) -> new Heard(row.getObject("trigger_id", UUID.class),
					new Identity(row.getString("fingerprint"),
							row.getObject("starts_at", OffsetDateTime.class).toInstant(),
							row.getString("status").equals("RESOLVED"))))
			.list();
		return new HashSet<>(seen);
	}

	void keep(LockedDeployment deployment, UUID trigger, TriggerAlert alert, Effect effect, @Nullable UUID firing) {
		this.jdbc.sql(KEEP)
			.param("id", UUID.randomUUID())
			.param("deployment", deployment.id().value())
			.param("trigger", trigger)
			.param("fingerprint", alert.identity().fingerprint())
			.param("starts", utc(alert.identity()))
			.param("status", alert.identity().status())
			.param("effect", effect.name())
			.param("firing", firing, Types.OTHER)
			.param("said", alert.said())
			.param("labels", alert.labels())
			.param("source", alert.source(), Types.VARCHAR)
			.param("at", deployment.now().atOffset(ZoneOffset.UTC))
			.param("by", deployment.actor().id(), Types.OTHER)
			.param("name", deployment.actor().name())
			.update();
	}

	/** The firing that an alert is part of, null when it is part of none. */
	@Nullable UUID firing(UUID trigger, Identity identity) {
		return this.jdbc.sql(FIRED_BY)
			.params(trigger, identity.fingerprint(), utc(identity))
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

	/** The newest of what alerts said of the firings of a deployment, by firing. */
	@Transactional(readOnly = true)
	Map<UUID, List<FiringNote>> notes(DeploymentId deployment) {
		Map<UUID, List<FiringNote>> notes = new HashMap<>();
		this.jdbc.sql(NOTES).param(deployment.value()).query((row) -> {
			notes.computeIfAbsent(row.getObject("firing_id", UUID.class), (firing) -> new ArrayList<>())
				.add(new FiringNote(Effect.valueOf(row.getString("effect")),
						row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("said"),
						row.getString("labels"), row.getString("source")));
		});
		return notes;
	}

	private static OffsetDateTime utc(Identity identity) {
		return identity.startsAt().atOffset(ZoneOffset.UTC);
	}

	private static <A, T> T[] array(Collection<A> all, Function<A, T> part, IntFunction<T[]> array) {
		return all.stream().map(part).toArray(array);
	}

}
