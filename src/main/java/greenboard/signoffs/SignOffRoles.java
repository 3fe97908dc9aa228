package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.events.ChecklistTaken;
import greenboard.outline.Outline;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;

/**
 * The sign-off roles of each deployment: those of its checklist, then its own.
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

	SignOffRole of(DeploymentId deployment, String key) {
		return of(deployment).stream()
			.filter((role) -> role.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new SignOffRoleNotFound(key));
	}

	/** Whom a role was given to, it keeps as long as the checklist has it. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void copy(ChecklistTaken taken) {
		Map<String, SignOffRole> before = new HashMap<>();
		of(taken.deployment()).forEach((role) -> before.put(role.key(), role));
		this.jdbc.sql("delete from sign_off_role where deployment_id = ?").param(taken.deployment().value()).update();
		int position = 0;
		for (Outline.SignOffRole role : taken.outline().signOffRoles()) {
			SignOffRole same = before.remove(role.key());
			position++;
			insert(taken.deployment(), position,
					new SignOffRole(role.key(), role.title(), role.group(), role.when(), role.required(), role.covers(),
							role.signatures(), (same != null) ? same.people() : List.of(), false,
							same != null && same.passkey()));
		}
		for (SignOffRole role : before.values().stream().filter(SignOffRole::added).toList()) {
			position++;
			insert(taken.deployment(), position, role);
		}
	}

	void add(DeploymentId deployment, SignOffRole role) {
		insert(deployment,
				this.jdbc.sql("select coalesce(max(position), 0) + 1 from sign_off_role where deployment_id = ?")
					.param(deployment.value())
					.query(Integer.class)
					.single(),
				role);
	}

	private void insert(DeploymentId deployment, int position, SignOffRole role) {
		this.jdbc.sql("""
				insert into sign_off_role (deployment_id, key, position, title, title_key, side, due, required, covers,
					signatures, people, added, passkey)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(deployment.value(), role.key(), position, role.title(), role.titleKey(), role.group().name(),
					role.when().name(), role.required(), role.covers().toArray(String[]::new), role.signatures(),
					ids(role.people()), role.added(), role.passkey())
			.update();
	}

	void give(DeploymentId deployment, String key, List<PersonId> people) {
		this.jdbc.sql("update sign_off_role set people = ? where deployment_id = ? and key = ?")
			.params(ids(people), deployment.value(), key)
			.update();
	}

	void require(DeploymentId deployment, String key, boolean required) {
		this.jdbc.sql("update sign_off_role set required = ? where deployment_id = ? and key = ?")
			.params(required, deployment.value(), key)
			.update();
	}

	void takePasskeys(DeploymentId deployment, String key, boolean passkey) {
		this.jdbc.sql("update sign_off_role set passkey = ? where deployment_id = ? and key = ?")
			.params(passkey, deployment.value(), key)
			.update();
	}

	void remove(DeploymentId deployment, String key) {
		this.jdbc.sql("delete from sign_off_role where deployment_id = ? and key = ?")
			.params(deployment.value(), key)
			.update();
	}

	private static UUID[] ids(List<PersonId> people) {
		return people.stream().map(PersonId::value).toArray(UUID[]::new);
	}

	static SignOffRole role(ResultSet row, int index) throws SQLException {
		return new SignOffRole(row.getString("key"), row.getString("title"), Group.valueOf(row.getString("side")),
				When.valueOf(row.getString("due")), row.getBoolean("required"),
				List.of((String[]) row.getArray("covers").getArray()), row.getInt("signatures"),
				Arrays.stream((UUID[]) row.getArray("people").getArray()).map(PersonId::new).toList(),
				row.getBoolean("added"), row.getBoolean("passkey"));
	}

}
