package greenboard.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectId;
import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.Offset;
import greenboard.outline.Phase;
import greenboard.timetable.Timed;
import greenboard.timetable.Timetable;

/**
 * Reads what calendars show of deployments, in two statements however many there are.
 */
@Component
@Transactional(readOnly = true)
class Plans {

	private static final String HEADS = """
			select d.id, p.name || ' ' || d.version || ' → ' || d.environment as label, d.target_at, d.target_zone,
				d.state = 'CANCELLED' as cancelled, d.created_at, m.moves, m.moved_at
			from deployment d
				join project p on p.id = d.project_id
				left join lateral (
					select count(*) as moves, max(t.at) as moved_at from trail_entry t
					where t.chain = d.id and (t.action in ('deployment.moved', 'deployment.cancelled')
						or t.action = 'deployment.changed' and t.subject in ('Version', 'Environment', 'Target time',
							'Time zone'))) m on true
			""";

	private static final String SECTIONS = """
			select s.deployment_id, s.id, s.parent_id, s.title, s.phase, s.offset_from, s.offset_to, s.offset_every,
				exists (select 1 from item i where i.section_id = s.id) as items
			from section s where s.deployment_id = any (?) order by s.deployment_id, s.position
			""";

	private final JdbcClient jdbc;

	Plans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The open deployments that somebody may see, the next first.
	 * @param actor who
	 * @return the deployments
	 */
	List<Planned> open(Actor actor) {
		boolean everywhere = actor.administrator() && actor.maySomewhere(Permission.SEE);
		UUID[] projects = actor.roles()
			.keySet()
			.stream()
			.filter((project) -> actor.may(Permission.SEE, project))
			.map(ProjectId::value)
			.toArray(UUID[]::new);
		return plans(this.jdbc
			.sql(HEADS + "where d.ended_at is null and (? or d.project_id = any (?)) order by d.target_at, d.id")
			.params(everywhere, new SqlArrayValue("uuid", (Object[]) projects))
			.query(Plans::head)
			.list());
	}

	/**
	 * One deployment; whether somebody may see it was asked before.
	 * @param id the deployment
	 * @return the deployment
	 */
	List<Planned> one(DeploymentId id) {
		return plans(this.jdbc.sql(HEADS + "where d.id = ?").param(id.value()).query(Plans::head).list());
	}

	private List<Planned> plans(List<Head> heads) {
		Object[] ids = heads.stream().map(Head::id).toArray();
		Map<UUID, List<Section>> sections = new LinkedHashMap<>();
		this.jdbc.sql(SECTIONS)
			.param(new SqlArrayValue("uuid", ids))
			.query(Section::of)
			.list()
			.forEach((section) -> sections.computeIfAbsent(section.deployment(), (id) -> new ArrayList<>())
				.add(section));
		return heads.stream().map((head) -> head.planned(sections.getOrDefault(head.id(), List.of()))).toList();
	}

	private static Head head(ResultSet row, int index) throws SQLException {
		OffsetDateTime moved = row.getObject("moved_at", OffsetDateTime.class);
		return new Head(row.getObject("id", UUID.class), row.getString("label"), time(row, "target_at"),
				ZoneId.of(row.getString("target_zone")), row.getBoolean("cancelled"), row.getInt("moves"),
				(moved != null) ? moved.toInstant() : time(row, "created_at"));
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private record Head(UUID id, String label, Instant target, ZoneId zone, boolean cancelled, int moves,
			Instant movedAt) {

		Planned planned(Collection<Section> sections) {
			return new Planned(new DeploymentId(this.id), this.label, this.target,
					Timetable.of(Section.inside(null, sections), this.target, this.zone).stations(), this.cancelled,
					this.moves, this.movedAt);
		}

	}

	private record Section(UUID deployment, UUID id, @Nullable UUID parent, String title, Phase phase,
			@Nullable Offset offset, boolean items) {

		static Section of(ResultSet row, int index) throws SQLException {
			String from = row.getString("offset_from");
			String every = row.getString("offset_every");
			Offset offset = (from != null || every != null) ? new Offset(from, row.getString("offset_to"), every)
					: null;
			return new Section(row.getObject("deployment_id", UUID.class), row.getObject("id", UUID.class),
					row.getObject("parent_id", UUID.class), row.getString("title"),
					Phase.valueOf(row.getString("phase")), offset, row.getBoolean("items"));
		}

		static List<Timed> inside(@Nullable UUID parent, Collection<Section> all) {
			return all.stream()
				.filter((section) -> Objects.equals(section.parent, parent))
				.map((section) -> new Timed(section.id, section.title, section.phase, section.offset, section.items,
						inside(section.id, all)))
				.toList();
		}

	}

}
