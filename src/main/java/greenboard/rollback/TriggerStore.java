package greenboard.rollback;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.outline.RollbackTrigger.Rule;

/**
 * Writes triggers and firings while their deployment is locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TriggerStore {

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

	/** A statement with what a trigger says. */
	JdbcClient.StatementSpec words(String sql, String text, @Nullable Rule rule, @Nullable String action) {
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
