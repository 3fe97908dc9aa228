package greenboard.signoffs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.accounts.ProjectId;
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

	private final JdbcClient jdbc;

	Signers(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
		if (person == null || !roll.panel().holds(person, role)) {
			throw new NotAllowed(Permission.SIGN_OFF);
		}
		refusal(role, roll, person).ifPresent((refusal) -> {
			throw refusal;
		});
		return person;
	}

	/** Why somebody may not sign for a role of theirs now. */
	Optional<SigningRefused> refusal(SignOffRole role, Roll roll, PersonId person) {
		Panel panel = roll.panel();
		if (role.when() == When.AFTER && panel.state().compareTo(DeploymentState.VERIFYING) < 0) {
			return Optional.of(new SigningRefused(Reason.NOT_DEPLOYED, role.title()));
		}
		if (panel.keepsAway(person)) {
			return Optional.of(new SigningRefused(Reason.STARTER));
		}
		return panel.severalRoles() ? Optional.empty()
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
