package greenboard.rollback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.events.ChecklistTaken;
import greenboard.outline.RollbackTrigger;
import greenboard.prose.Prose;

/**
 * Takes the triggers of a checklist over. A version that says something else disarms, and
 * the trail says of which.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TriggerCopies {

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

	private final JdbcClient jdbc;

	private final TriggerStore store;

	TriggerCopies(JdbcClient jdbc, TriggerStore store) {
		this.jdbc = jdbc;
		this.store = store;
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
			this.store.words(COPY, trigger.text(), trigger.rule(), taken.outline().rollbackAction())
				.param("id", UUID.randomUUID())
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

}
