package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.deployments.LockedDeployment;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.signoffs.SigningRefused.Reason;

/**
 * Knows who may sign for a role: whom it was given to, else the approvers of the project
 * whose title it is; as far as the project's rules let them.
 */
@Component
class Signers {

	private static final String APPROVERS = """
			select p.id, p.name, m.title_keys from member m join person p on p.id = m.person_id
			where m.project_id = ? and 'APPROVER' = any(m.roles) and p.deactivated_at is null
			order by p.name, p.id
			""";

	private static final String RULES = """
			select p.several_roles_per_signer, p.starter_may_sign, d.created_by, d.state
			from deployment d join project p on p.id = d.project_id
			where d.id = ?
			""";

	private final JdbcClient jdbc;

	Signers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the project says, and what it is about. */
	private record Rules(boolean severalRoles, boolean starterSigns, @Nullable UUID starter, DeploymentState state) {

		static Rules of(ResultSet row, int index) throws SQLException {
			return new Rules(row.getBoolean("several_roles_per_signer"), row.getBoolean("starter_may_sign"),
					row.getObject("created_by", UUID.class), DeploymentState.valueOf(row.getString("state")));
		}

	}

	/** Who signs in a project, by name. */
	List<Approver> of(ProjectId project) {
		return this.jdbc.sql(APPROVERS)
			.param(project.value())
			.query((row, index) -> new Approver(new PersonId(row.getObject("id", UUID.class)), row.getString("name"),
					List.of((String[]) row.getArray("title_keys").getArray())))
			.list();
	}

	/**
	 * Lets somebody through who may sign for a role now.
	 * @throws NotAllowed when the role is not theirs
	 * @throws SigningRefused when the rules do not let them sign
	 */
	PersonId require(SignOffRole role, Roll roll, LockedDeployment locked) {
		PersonId person = locked.actor().person();
		if (person == null || !holds(person, role, locked.project())) {
			throw new NotAllowed(Permission.SIGN_OFF);
		}
		refusal(locked.id(), role, roll, person).ifPresent((refusal) -> {
			throw refusal;
		});
		return person;
	}

	/** Why somebody may not sign for a role of theirs now. */
	Optional<SigningRefused> refusal(DeploymentId id, SignOffRole role, Roll roll, PersonId person) {
		Rules rules = this.jdbc.sql(RULES).param(id.value()).query(Rules::of).single();
		if (role.when() == When.AFTER && rules.state.compareTo(DeploymentState.VERIFYING) < 0) {
			return Optional.of(new SigningRefused(Reason.NOT_DEPLOYED, role.title()));
		}
		if (!rules.starterSigns && person.value().equals(rules.starter)) {
			return Optional.of(new SigningRefused(Reason.STARTER));
		}
		return rules.severalRoles ? Optional.empty()
				: other(role, roll, person).map((vote) -> new SigningRefused(Reason.OTHER_ROLE, vote.roleTitle()));
	}

	/**
	 * Whether a passkey has to sign, by the role or by the project's word on its title.
	 */
	boolean takesPasskey(DeploymentId id, SignOffRole role) {
		return role.passkey() || this.jdbc.sql("""
				select ? = any(p.passkey_title_keys) from deployment d join project p on p.id = d.project_id
				where d.id = ?
				""").params(role.titleKey(), id.value()).query(Boolean.class).single();
	}

	boolean holds(PersonId person, SignOffRole role, ProjectId project) {
		return of(project).stream().anyMatch((approver) -> approver.id().equals(person) && approver.holds(role));
	}

	/** A stale approval can count again when what made it stale is undone. */
	private static Optional<SignOff> other(SignOffRole role, Roll roll, PersonId person) {
		return roll.asked()
			.stream()
			.filter((asked) -> !asked.role().key().equals(role.key()))
			.flatMap((asked) -> asked.votes().stream())
			.filter((vote) -> vote.person().equals(person) && vote.meaning().approves())
			.findFirst();
	}

}
