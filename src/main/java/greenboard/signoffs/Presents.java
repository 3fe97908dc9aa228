package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.readiness.Scheme;
import greenboard.signed.SignedRecord;
import greenboard.verdict.Tallies;

/**
 * Reads deployments as they would be signed now, each with three statements.
 */
@Component
class Presents {

	private static final String HEAD = """
			select d.*, p.name as project from deployment d join project p on p.id = d.project_id where d.id = ?
			""";

	private static final String LEAVES = "select i.phase, " + LeafRows.SECTIONS + ", " + LeafRows.ITEM + "from item i\n"
			+ LeafRows.WAIVER
			+ "where i.deployment_id = ? and i.leaf and i.linked is null and i.condition_due is null order by i.position";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final TriggerSource triggers;

	Presents(JdbcClient jdbc, TriggerSource triggers) {
		this.jdbc = jdbc;
		this.triggers = triggers;
	}

	Present of(DeploymentId id) {
		Present.Head head = this.jdbc.sql(HEAD)
			.param(id.value())
			.query(Presents::head)
			.optional()
			.orElseThrow(DeploymentNotFound::new);
		return new Present(head, this.jdbc.sql(LEAVES).param(id.value()).query(LeafRows::leaf).list(),
				this.triggers.triggers(id));
	}

	private static Present.Head head(ResultSet row, int index) throws SQLException {
		return new Present.Head(row.getObject("id", UUID.class), row.getString("project"), row.getString("version"),
				row.getString("artifact_digest"), row.getString("environment"),
				new SignedRecord.Template(row.getString("template_key"), row.getInt("template_version")),
				JSON.readValue(row.getString("scheme"), Scheme.class),
				JSON.readValue(row.getString("tallies"), Tallies.class));
	}

}
