package greenboard.register;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectId;
import greenboard.acts.DeploymentId;
import greenboard.register.DeploymentFilter.Period;

/**
 * Reads lists, each with one statement whose cost does not depend on how many deployments
 * there are.
 */
@Component
@Transactional(readOnly = true)
class Lists {

	private static final String DEPLOYMENTS = """
			select d.id, d.project_id, p.key as project_key, p.name as project_name, d.template_title, d.version,
				d.environment, d.target_at, d.lead_id, l.name as lead_name, l.email as lead_email, d.state, d.outcome,
				d.score, d.ceiling, d.band, d.verdict, d.blocker_count, d.first_blockers, d.dissent, d.break_glass, d.standings,
				d.changed_at, d.changed_by, d.changed_action, d.changed_subject,
			"""
			+ HeadRows.GO_ENDED + """
					from deployment d
						join project p on p.id = d.project_id
						left join person l on l.id = d.lead_id
					where true
					""";

	private static final String REQUESTS = """
			select d.id as deployment_id, p.name || ' ' || d.version || ', ' || d.environment as label, i.key, i.text,
			""" + ItemRows.REQUEST_COLUMNS + """
			from item_request r
				join deployment d on d.id = r.deployment_id
				join project p on p.id = d.project_id
				join item i on i.id = r.item_id
			where r.answer is null and d.ended_at is null and (? or d.project_id = any (?))
				and r.asked_by is distinct from ?
			order by r.asked_at, r.id
			limit 200
			""";

	private final JdbcClient jdbc;

	Lists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	DeploymentList deployments(DeploymentFilter filter, Actor actor) {
		Conditions where = new Conditions();
		if (!(actor.administrator() && actor.maySomewhere(Permission.SEE))) {
			where.add("and d.project_id = any (?)",
					new SqlArrayValue("uuid", (Object[]) projects(actor, Permission.SEE)));
		}
		boolean ascending = filter.period() == Period.OPEN;
		where.addIf(filter.project(), "and p.key = lower(?)");
		where.addIf(filter.environment(), "and lower(d.environment) = lower(?)");
		where.addIf((filter.verdict() != null) ? filter.verdict().name() : null, "and d.verdict = ?");
		where.addIf(filter.q(), """
				and position(lower(?) in lower(concat_ws(' ', p.name, d.version, d.environment, d.template_title))) > 0
				""");
		Cursor cursor = filter.cursor();
		if (cursor != null) {
			where.add(ascending ? "and (d.target_at, d.id) > (?, ?)" : "and (d.target_at, d.id) < (?, ?)",
					OffsetDateTime.ofInstant(cursor.targetAt(), ZoneOffset.UTC), cursor.id());
		}
		List<DeploymentSummary> found = this.jdbc
			.sql(DEPLOYMENTS + period(filter.period()) + where
					+ (ascending ? " order by d.target_at, d.id" : " order by d.target_at desc, d.id desc") + " limit "
					+ (filter.limit() + 1))
			.params(where.values())
			.query(HeadRows::summary)
			.list();
		return page(found, filter.limit());
	}

	private static String period(Period period) {
		return switch (period) {
			case OPEN -> "and d.ended_at is null ";
			case ENDED -> "and d.ended_at is not null ";
			case ANY -> "";
		};
	}

	private static DeploymentList page(List<DeploymentSummary> found, int limit) {
		if (found.size() <= limit) {
			return new DeploymentList(found, null);
		}
		List<DeploymentSummary> page = found.subList(0, limit);
		DeploymentSummary last = page.get(limit - 1);
		return new DeploymentList(List.copyOf(page), new Cursor(last.targetAt(), last.id().value()));
	}

	List<AwaitingRequest> awaiting(Actor actor) {
		boolean everywhere = actor.administrator() && actor.maySomewhere(Permission.GRANT);
		return this.jdbc.sql(REQUESTS)
			.params(everywhere, new SqlArrayValue("uuid", (Object[]) projects(actor, Permission.GRANT)),
					new SqlParameterValue(Types.OTHER, actor.id()))
			.query((row, index) -> new AwaitingRequest(new DeploymentId(row.getObject("deployment_id", UUID.class)),
					row.getString("label"), row.getString("key"), row.getString("text"), ItemRows.request(row, index)))
			.list();
	}

	private static UUID[] projects(Actor actor, Permission permission) {
		return actor.roles()
			.keySet()
			.stream()
			.filter((project) -> actor.may(permission, project))
			.map(ProjectId::value)
			.toArray(UUID[]::new);
	}

	/** Conditions made of constant text, with the values that they compare with. */
	private static final class Conditions {

		private final StringBuilder text = new StringBuilder();

		private final List<Object> values = new ArrayList<>();

		void add(String condition, Object... compared) {
			this.text.append(condition).append(' ');
			this.values.addAll(List.of(compared));
		}

		void addIf(@Nullable String value, String condition) {
			if (value != null && !value.isBlank()) {
				add(condition, value.strip());
			}
		}

		List<Object> values() {
			return this.values;
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

}
