package greenboard.runbook;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.runbook.Plans.Check;
import greenboard.runbook.Plans.Known;
import greenboard.runbook.Run.Ending;
import greenboard.runbook.Run.Fired;
import greenboard.runbook.RunStep.Moment;
import greenboard.steps.Plan.Step;

/**
 * Writes rollbacks and rehearsals while their deployment is locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunStore {

	private static final String ADD = """
			insert into rollback_step
				(run_id, number, plan, plan_title, verification, item_key, title, details, commands)
			select :run, coalesce(max(number), 0) + 1, :plan, :planTitle, :verification, :item, :title, :details, :commands
			from rollback_step where run_id = :run
			""";

	private static final String KEEP = """
			update rollback_step
			set owner_id = :owner, state = :state, started_at = :startedAt, started_by = :startedBy, ended_at = :endedAt,
				ended_by = :endedBy, note = :note, version = :version
			where run_id = :run and number = :number
			""";

	private final JdbcClient jdbc;

	RunStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void begin(Run run) {
		Fired fired = run.fired();
		this.jdbc
			.sql("""
					insert into rollback_run (id, deployment_id, rehearsal, number, firing_id, trigger_text, fired_at, reason,
						decided_at, decided_by)
					values (:id, :deployment, :rehearsal, :number, :firing, :trigger, :firedAt, :reason, :at, :by)
					""")
			.param("id", run.id())
			.param("deployment", run.deployment().value())
			.param("rehearsal", run.rehearsal())
			.param("number", run.number())
			.param("firing", (fired != null) ? fired.firing() : null, Types.OTHER)
			.param("trigger", (fired != null) ? fired.text() : null, Types.VARCHAR)
			.param("firedAt", (fired != null) ? time(fired.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("reason", run.reason(), Types.VARCHAR)
			.param("at", time(run.decided().at()))
			.param("by", run.decided().by())
			.update();
	}

	void add(Run run, Known plan) {
		for (int place = 0; place < plan.plan().steps().size(); place++) {
			add(run, plan.key(), plan.plan().title(), false, plan.item(place), plan.plan().steps().get(place));
		}
	}

	void add(Run run, Check check) {
		add(run, "", check.section(), true, check.key(), check.step());
	}

	private void add(Run run, String plan, String title, boolean verification, @Nullable String item, Step step) {
		this.jdbc.sql(ADD)
			.param("run", run.id())
			.param("plan", plan)
			.param("planTitle", title)
			.param("verification", verification)
			.param("item", item, Types.VARCHAR)
			.param("title", step.title())
			.param("details", step.details())
			.param("commands", step.commands().toArray(String[]::new))
			.update();
	}

	void keep(Run run, RunStep step) {
		this.jdbc.sql(KEEP)
			.param("owner", (step.owner() != null) ? step.owner().id().value() : null, Types.OTHER)
			.param("state", step.state().name())
			.param("startedAt", at(step.started()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("startedBy", by(step.started()), Types.VARCHAR)
			.param("endedAt", at(step.ended()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("endedBy", by(step.ended()), Types.VARCHAR)
			.param("note", step.note(), Types.VARCHAR)
			.param("version", step.version())
			.param("run", run.id())
			.param("number", step.number())
			.update();
	}

	void end(Run run, Ending ending) {
		this.jdbc.sql("""
				update rollback_run set outcome = :outcome, ended_at = :at, ended_by = :by, ended_reason = :reason,
					shown = :shown
				where id = :id
				""")
			.param("outcome", ending.done() ? "DONE" : "BROKEN_OFF")
			.param("at", at(ending.moment()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("by", ending.moment().by())
			.param("reason", ending.reason(), Types.VARCHAR)
			.param("shown", ending.shown(), Types.VARCHAR)
			.param("id", run.id())
			.update();
	}

	private static @Nullable OffsetDateTime at(@Nullable Moment moment) {
		return (moment != null) ? time(moment.at()) : null;
	}

	private static @Nullable String by(@Nullable Moment moment) {
		return (moment != null) ? moment.by() : null;
	}

	private static OffsetDateTime time(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
