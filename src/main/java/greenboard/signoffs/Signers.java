package greenboard.signoffs;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.acts.DeploymentState;
import greenboard.deployments.LockedDeployment;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.signoffs.SignOffs.Asked;
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
			select several_roles_per_signer, starter_may_sign from project where id = ?
			""";

	private final JdbcClient jdbc;

	Signers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The project's rules. */
	private record Rules(boolean severalRoles, boolean starter) {
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
	PersonId require(SignOffRole role, List<Asked> roll, LockedDeployment locked) {
		Actor actor = locked.actor();
		PersonId person = Objects.requireNonNull(actor.person(), "Only people sign");
		if (!holds(person, role, locked.project())) {
			throw new NotAllowed(Permission.SIGN_OFF);
		}
		if (role.when() == When.AFTER && locked.state().compareTo(DeploymentState.VERIFYING) < 0) {
			throw new SigningRefused(Reason.NOT_DEPLOYED, role.title());
		}
		Rules rules = this.jdbc.sql(RULES)
			.param(locked.project().value())
			.query((row, index) -> new Rules(row.getBoolean("several_roles_per_signer"),
					row.getBoolean("starter_may_sign")))
			.single();
		if (!rules.starter && Objects.equals(locked.createdBy(), person.value())) {
			throw new SigningRefused(Reason.STARTER);
		}
		if (!rules.severalRoles) {
			requireNoOther(role, roll, person);
		}
		return person;
	}

	boolean holds(PersonId person, SignOffRole role, ProjectId project) {
		return of(project).stream().anyMatch((approver) -> approver.id().equals(person) && approver.holds(role));
	}

	/** A stale approval can count again when what made it stale is undone. */
	private static void requireNoOther(SignOffRole role, List<Asked> roll, PersonId person) {
		roll.stream()
			.filter((asked) -> !asked.role().key().equals(role.key()))
			.flatMap((asked) -> asked.votes().stream())
			.filter((vote) -> vote.person().equals(person) && vote.meaning().approves())
			.findFirst()
			.ifPresent((vote) -> {
				throw new SigningRefused(Reason.OTHER_ROLE, vote.roleTitle());
			});
	}

}
