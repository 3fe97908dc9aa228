package greenboard.alerts;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectId;

/**
 * Keeps the newest alerts of each sender that matched nothing, so that somebody can see
 * which labels were wrong.
 */
@Component
@Transactional
class StrayAlerts {

	/** Of each sender. */
	static final int KEPT = 50;

	private static final int SHOWN = 10;

	private static final String KEEP = """
			insert into stray_alert
				(id, sender, sender_name, project_id, fingerprint, starts_at, status, said, labels, received_at)
			select gen_random_uuid(), :sender, :name, :project, came.fingerprint, came.starts_at, came.status, came.said,
				came.labels, :at
			from unnest(:fingerprints::text[], :starts::text[]::timestamptz[], :status::text[], :said::text[], :labels::text[])
				as came (fingerprint, starts_at, status, said, labels)
			on conflict (sender, fingerprint, starts_at, status) do nothing
			""";

	private static final String FORGET = """
			delete from stray_alert where id in (
				select id from stray_alert where sender = ? order by received_at desc, id offset ?)
			""";

	/**
	 * A person's are shown to that person alone: they may be of any of their projects.
	 */
	private static final String NEWEST = """
			select said, labels, received_at, sender_name from stray_alert
			where project_id = ? or (project_id is null and sender = ?)
			order by received_at desc, id limit ?
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	StrayAlerts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void keep(List<IncomingAlert> unmatched, Actor sender) {
		if (unmatched.isEmpty()) {
			return;
		}
		List<IncomingAlert> alerts = unmatched.stream()
			.limit(KEPT)
			.sorted(Comparator.comparing((alert) -> alert.identity().fingerprint()))
			.toList();
		int kept = this.jdbc.sql(KEEP)
			.param("sender", who(sender))
			.param("name", sender.name())
			.param("project", project(sender), Types.OTHER)
			.param("fingerprints", array(alerts, (alert) -> alert.identity().fingerprint(), String[]::new))
			.param("starts", array(alerts, (alert) -> alert.identity().startsAt().toString(), String[]::new))
			.param("status",
					array(alerts, (alert) -> alert.identity().resolved() ? "RESOLVED" : "FIRING", String[]::new))
			.param("said", array(alerts, IncomingAlert::said, String[]::new))
			.param("labels", array(alerts, (alert) -> alert.line(true), String[]::new))
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (kept > 0) {
			this.jdbc.sql(FORGET).params(who(sender), KEPT).update();
		}
	}

	@Transactional(readOnly = true)
	List<StrayAlert> newest(ProjectId project, Actor reader) {
		return this.jdbc.sql(NEWEST)
			.params(project.value(), who(reader), SHOWN)
			.query((row, index) -> new StrayAlert(row.getString("said"), row.getString("labels"),
					row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("sender_name")))
			.list();
	}

	private static UUID who(Actor actor) {
		return Objects.requireNonNull(actor.id(), "Only people and tokens send alerts");
	}

	/** A project's token is at home in one project. */
	private static @Nullable UUID project(Actor sender) {
		return (sender.person() == null)
				? sender.roles().keySet().stream().findFirst().map(ProjectId::value).orElse(null) : null;
	}

	private static <T> T[] array(List<IncomingAlert> alerts, Function<IncomingAlert, T> part, IntFunction<T[]> array) {
		return alerts.stream().map(part).toArray(array);
	}

}
