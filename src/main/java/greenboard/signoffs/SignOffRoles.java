package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.deployments.ChecklistTaken;
import greenboard.outline.Outline;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;

/**
 * The sign-off roles of each deployment, copied from its checklist.
 */
@Component
public class SignOffRoles {

	private final JdbcClient jdbc;

	SignOffRoles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A deployment's roles, in one statement.
	 * @param deployment the deployment
	 * @return the roles in the order of the checklist
	 */
	@Transactional(readOnly = true)
	public List<SignOffRole> of(DeploymentId deployment) {
		return this.jdbc.sql("select * from sign_off_role where deployment_id = ? order by position")
			.param(deployment.value())
			.query(SignOffRoles::role)
			.list();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void copy(ChecklistTaken taken) {
		this.jdbc.sql("delete from sign_off_role where deployment_id = ?").param(taken.deployment().value()).update();
		int position = 0;
		for (Outline.SignOffRole role : taken.outline().signOffRoles()) {
			position++;
			insert(taken.deployment(), position, role);
		}
	}

	private void insert(DeploymentId deployment, int position, Outline.SignOffRole role) {
		this.jdbc.sql("""
				insert into sign_off_role
					(deployment_id, key, position, title, side, due, required, covers, signatures)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(deployment.value(), role.key(), position, role.title(), role.group().name(), role.when().name(),
					role.required(), role.covers().toArray(String[]::new), role.signatures())
			.update();
	}

	private static SignOffRole role(ResultSet row, int index) throws SQLException {
		return new SignOffRole(row.getString("key"), row.getString("title"), Group.valueOf(row.getString("side")),
				When.valueOf(row.getString("due")), row.getBoolean("required"),
				List.of((String[]) row.getArray("covers").getArray()), row.getInt("signatures"));
	}

}
