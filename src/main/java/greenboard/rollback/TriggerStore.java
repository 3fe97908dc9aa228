package greenboard.rollback;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.events.ChecklistTaken;
import greenboard.outline.RollbackTrigger;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.prose.Prose;

/**
 * Writes triggers and firings while their deployment is locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TriggerStore {

	/** What people added or changed themselves keeps its words and its place. */
	private static final String COPY = """
			insert into rollback_trigger
				(id, deployment_id, key, position, text, metric, comparator, value, unit, span, action, arming_needed, own)
			values (:id, :deployment, :key, :position, :text, :metric, :comparator, :value, :unit, :span, :action, :needed, false)
			on conflict (deployment_id, key) do update
				set position = excluded.position, text = excluded.text, metric = excluded.metric,
					comparator = excluded.comparator, value = excluded.value, unit = excluded.unit, span = excluded.span,
					action = excluded.action, arming_needed = excluded.arming_needed, removed_at = null,
					changes = rollback_trigger.changes + %1$s, armed_at = case when %1$s = 0 then rollback_trigger.armed_at end,
					armed_by_name = case when %1$s = 0 then rollback_trigger.armed_by_name end
				where not rollback_trigger.own
			"""
		.formatted(
				"""
						case when (rollback_trigger.text, rollback_trigger.metric, rollback_trigger.comparator, rollback_trigger.value,
								rollback_trigger.unit, rollback_trigger.span, rollback_trigger.removed_at)
							is distinct from (excluded.text, excluded.metric, excluded.comparator, excluded.value, excluded.unit,
								excluded.span, null::timestamptz) then 1 else 0 end""");

	private static final String FORGET = """
			update rollback_trigger t set removed_at = now()
			where deployment_id = ? and not own and removed_at is null and key <> all (?)
				and not exists (select from trigger_firing f where f.trigger_id = t.id and f.stood_down_at is null)
			""";

	private static final String ARMED = """
			select key, text from rollback_trigger
			where deployment_id = ? and removed_at is null and (armed_at is not null) = ?
			order by position
			""";

	private static final String ADD = """
			insert into rollback_trigger
				(id, deployment_id, key, position, text, metric, comparator, value, unit, span, action, owner_id, arming_needed, own)
			select :id, :deployment, :key, coalesce(max(position), 0) + 1, :text, :metric, :comparator, :value, :unit,
				:span, :action, :owner, :needed, true
			from rollback_trigger where deployment_id = :deployment
			""";

	private static final String CHANGE = """
			update rollback_trigger set text = :text, metric = :metric, comparator = :comparator, value = :value,
				unit = :unit, span = :span, action = :action, owner_id = :owner, arming_needed = :needed, own = true
			where id = :id
			""";

	private final JdbcClient jdbc;

	TriggerStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void copy(ChecklistTaken taken) {
		List<RollbackTrigger> triggers = taken.outline().rollbackTriggers();
		Set<String> armed = sentences(taken.deployment(), true).keySet();
		this.jdbc.sql(FORGET)
			.params(taken.deployment().value(), triggers.stream().map(RollbackTrigger::key).toArray(String[]::new))
			.update();
		for (int place = 0; place < triggers.size(); place++) {
			RollbackTrigger trigger = triggers.get(place);
			words(COPY, trigger.text(), trigger.rule(), taken.outline().rollbackAction()).param("id", UUID.randomUUID())
				.param("deployment", taken.deployment().value())
				.param("key", trigger.key())
				.param("position", place + 1)
				.param("needed", trigger.armed())
				.update();
		}
		if (!armed.isEmpty()) {
			tellOfDisarmed(armed, taken);
		}
	}

	private void tellOfDisarmed(Set<String> armed, ChecklistTaken taken) {
		sentences(taken.deployment(), false).forEach((key, sentence) -> {
			if (armed.contains(key)) {
				taken.entries().add("trigger.disarmed", Prose.plain(sentence), key);
			}
		});
	}

	/** By key, what those say that are armed, or those that are not. */
	private Map<String, String> sentences(DeploymentId deployment, boolean armed) {
		Map<String, String> sentences = new LinkedHashMap<>();
		this.jdbc.sql(ARMED).params(deployment.value(), armed).query((row) -> {
			sentences.put(row.getString("key"), row.getString("text"));
		});
		return sentences;
	}

	String add(DeploymentId deployment, TriggerWords words) {
		int number = this.jdbc
			.sql("select count(*) + 1 from rollback_trigger where deployment_id = ? and key like 'own-%'")
			.param(deployment.value())
			.query(Integer.class)
			.single();
		String key = "own-" + number;
		words(ADD, words).param("id", UUID.randomUUID())
			.param("deployment", deployment.value())
			.param("key", key)
			.update();
		return key;
	}

	void change(Trigger trigger, TriggerWords words) {
		words(CHANGE, words).param("id", trigger.id()).update();
	}

	/** What it says is something else now, which no test alert has spoken of. */
	void disarm(Trigger trigger) {
		this.jdbc.sql(
				"update rollback_trigger set changes = changes + 1, armed_at = null, armed_by_name = null where id = ?")
			.param(trigger.id())
			.update();
	}

	/** What was taken out by hand is not brought back by another version. */
	void remove(Trigger trigger, Instant at) {
		this.jdbc.sql("update rollback_trigger set removed_at = ?, own = true where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), trigger.id())
			.update();
	}

	UUID fire(DeploymentId deployment, Trigger trigger, String reason, Actor actor, Instant at) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into trigger_firing (id, deployment_id, trigger_id, reason, fired_at, fired_by, fired_by_name)
				values (:id, :deployment, :trigger, :reason, :at, :by, :name)
				""")
			.param("id", id)
			.param("deployment", deployment.value())
			.param("trigger", trigger.id())
			.param("reason", reason)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", actor.id(), Types.OTHER)
			.param("name", actor.name())
			.update();
		return id;
	}

	void arm(Trigger trigger, Actor actor, Instant at) {
		this.jdbc.sql("update rollback_trigger set armed_at = ?, armed_by_name = ? where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), actor.name(), trigger.id())
			.update();
	}

	void standDown(Firing firing, String reason, Actor actor, Instant at) {
		this.jdbc.sql("""
				update trigger_firing set stood_down_at = :at, stood_down_by = :by, stood_down_by_name = :name,
					stood_down_reason = :reason
				where id = :id
				""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", actor.id(), Types.OTHER)
			.param("name", actor.name())
			.param("reason", reason)
			.param("id", firing.id())
			.update();
	}

	private JdbcClient.StatementSpec words(String sql, TriggerWords words) {
		PersonId owner = words.owner();
		return words(sql, words.text(), words.rule(), words.action())
			.param("owner", (owner != null) ? owner.value() : null, Types.OTHER)
			.param("needed", words.armingNeeded());
	}

	private JdbcClient.StatementSpec words(String sql, String text, @Nullable Rule rule, @Nullable String action) {
		return this.jdbc.sql(sql)
			.param("text", text)
			.param("metric", (rule != null) ? rule.metric() : null, Types.VARCHAR)
			.param("comparator", (rule != null) ? rule.comparator() : null, Types.VARCHAR)
			.param("value", (rule != null) ? rule.value() : null, Types.VARCHAR)
			.param("unit", (rule != null) ? rule.unit() : null, Types.VARCHAR)
			.param("span", (rule != null) ? rule.window() : null, Types.VARCHAR)
			.param("action", action, Types.VARCHAR);
	}

}
