package greenboard.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.purpose.Field;
import greenboard.purpose.Outcome;
import greenboard.readiness.Scheme;
import greenboard.register.DeploymentHead.End;
import greenboard.register.DeploymentHead.TemplateReference;
import greenboard.register.DeploymentSummary.Latest;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.Figures;
import greenboard.verdict.Standings;
import greenboard.verdict.Tallies;
import greenboard.verdict.Verdict;

/**
 * Reads heads and summaries from rows.
 */
final class HeadRows {

	/**
	 * Why the newest decision of a deployment {@code d} ended, where it was a go and
	 * nobody took it back; a long sentence is shortened.
	 */
	static final String GO_ENDED = """
			case when d.decision is null and d.ended_at is null then (
				select case when e.kind <> 'NO_GO' and e.ended_by = '%s' then
					left(e.ended_why, 300) || case when length(e.ended_why) > 300 then '…' else '' end end
				from decision e where e.deployment_id = d.id order by e.position desc limit 1) end as go_ended
			""".formatted(Actor.SYSTEM.name());

	private static final TypeReference<List<Blocker>> BLOCKERS = new TypeReference<>() {
	};

	private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {
	};

	private HeadRows() {
	}

	static DeploymentHead head(ResultSet result, int index) throws SQLException {
		StoredRow row = new StoredRow(result);
		return new DeploymentHead(new DeploymentId(row.id("id")), project(row),
				new TemplateReference(row.id("template_version_id"), row.text("template_key"),
						row.number("template_version"), row.text("template_title")),
				row.text("version"), row.text("environment"), row.textOrNull("artifact_digest"), row.time("target_at"),
				ZoneId.of(row.text("target_zone")), row.person("lead"), row.json(FIELDS, "fields"),
				row.word(DeploymentState.class, "state"), end(row), row.json(Scheme.class, "scheme"),
				row.json(Tallies.class, "tallies"), figures(row), result.getLong("sequence"), row.time("created_at"),
				row.text("created_by_name"), row.time("changed_at"), row.text("changed_by"),
				row.json(Standings.class, "standings"), row.jsonOrNull(Decision.class, "decision"),
				row.timeOrNull("next_expiry"), row.textOrNull("go_ended"));
	}

	static DeploymentSummary summary(ResultSet result, int index) throws SQLException {
		StoredRow row = new StoredRow(result);
		Standings standings = row.json(Standings.class, "standings");
		return new DeploymentSummary(new DeploymentId(row.id("id")), project(row), row.text("template_title"),
				row.text("version"), row.text("environment"), row.time("target_at"), row.person("lead"),
				row.word(DeploymentState.class, "state"), row.wordOrNull(Outcome.class, "outcome"), figures(row),
				missingRoles(standings), new Latest(row.time("changed_at"), row.text("changed_by"),
						row.text("changed_action"), row.text("changed_subject")),
				standings, row.textOrNull("go_ended"));
	}

	private static List<String> missingRoles(Standings standings) {
		return standings.blockers()
			.stream()
			.filter(Blocker::ofRole)
			.map((blocker) -> blocker.words().get(0))
			.distinct()
			.toList();
	}

	private static ProjectSummary project(StoredRow row) throws SQLException {
		return new ProjectSummary(new ProjectId(row.id("project_id")), row.text("project_key"),
				row.text("project_name"));
	}

	private static @Nullable End end(StoredRow row) throws SQLException {
		Instant at = row.timeOrNull("ended_at");
		return (at != null) ? new End(row.wordOrNull(Outcome.class, "outcome"), at, row.text("ended_by"),
				row.textOrNull("ended_reason")) : null;
	}

	private static Figures figures(StoredRow row) throws SQLException {
		return new Figures(row.row().getBigDecimal("score"), row.row().getBigDecimal("ceiling"), row.textOrNull("band"),
				row.word(Verdict.class, "verdict"), row.number("blocker_count"), row.json(BLOCKERS, "first_blockers"),
				row.yes("dissent"), row.yes("break_glass"));
	}

}
