package greenboard.signoffs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.signed.BreakGlassRecord;
import greenboard.signed.BreakGlassRecord.Unsigned;
import greenboard.signed.Differences;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedRecord;
import greenboard.verdict.Blocker;
import greenboard.verdict.Standing;
import greenboard.verdict.Standings;

/**
 * Reads roles, signatures and what they were given for. Who asks was let through by the
 * register of deployments.
 */
@Component
@Transactional(readOnly = true)
public class SignOffBook {

	private final SignOffs signOffs;

	private final Signers signers;

	private final Presents presents;

	private final SignOffRoles roles;

	private final Statements statements;

	SignOffBook(SignOffs signOffs, Signers signers, Presents presents, SignOffRoles roles, Statements statements) {
		this.statements = statements;
		this.signOffs = signOffs;
		this.signers = signers;
		this.presents = presents;
		this.roles = roles;
	}

	/**
	 * All roles of a deployment with their signatures in force, in one statement.
	 * @param id the deployment
	 * @param stored what is stored of it
	 * @return the roles in their order
	 */
	public List<RoleStanding> roles(DeploymentId id, Standings stored) {
		return call(id, stored).roles();
	}

	/**
	 * What could not be signed if one person were away, in one statement.
	 * @param id the deployment
	 * @param stored what is stored of it
	 * @return who would be missed, by name; nobody when all could do without any one
	 */
	public List<Absence> absences(DeploymentId id, Standings stored) {
		return call(id, stored).vacancies().absences();
	}

	/**
	 * What nobody would be left to sign once somebody has signed for a role, in one
	 * statement.
	 * @param id the deployment
	 * @param stored what is stored of it
	 * @param role the role that they would sign for
	 * @param person who
	 * @return the titles of the other required roles
	 */
	public List<String> stranded(DeploymentId id, Standings stored, String role, PersonId person) {
		return call(id, stored).vacancies().stranded(role, person);
	}

	private RollCall call(DeploymentId id, Standings stored) {
		Standing own = stored.bySource().get(SignOffStanding.NAME);
		return RollCall.of(id, this.signOffs.roll(id), (own != null) ? own.kept() : Map.of());
	}

	/**
	 * What a role would sign now.
	 * @param id the deployment
	 * @param role the role's key
	 * @return the record
	 * @throws SignOffRoleNotFound when there is no such role
	 */
	public SignedRecord present(DeploymentId id, String role) {
		return this.presents.of(id).record(this.roles.of(id, role));
	}

	/**
	 * What an administrator would sign now who breaks the glass.
	 * @param id the deployment
	 * @param blockers what stands in the way of a go
	 * @return the bytes of the record
	 */
	public RecordBytes unsigned(DeploymentId id, List<Blocker> blockers) {
		SignOffRole everything = new SignOffRole("break-glass", "Break-glass", Group.BUSINESS, When.BEFORE, true,
				List.of(), 1, List.of(), true, false);
		return new BreakGlassRecord(this.presents.of(id).record(everything),
				blockers.stream().map((blocker) -> new Unsigned(blocker.kind(), blocker.words())).toList())
			.bytes();
	}

	/**
	 * What a signature was given for.
	 * @param id the deployment
	 * @param signOff the signature's id
	 * @return the bytes as they were signed
	 * @throws SignOffRoleNotFound when there is no such signature
	 */
	public RecordBytes signed(DeploymentId id, UUID signOff) {
		Optional<RecordBytes> bytes = this.signOffs.record(id, signOff);
		return bytes.orElseThrow(() -> new SignOffRoleNotFound(signOff.toString()));
	}

	/**
	 * What is other than it was signed.
	 * @param id the deployment
	 * @param signOff the signature
	 * @param present what would be signed now
	 * @return all differences
	 */
	public Differences since(DeploymentId id, SignOff signOff, SignedRecord present) {
		return signed(id, signOff.id()).record().differencesTo(present);
	}

	/**
	 * All signatures of a deployment, superseded ones too.
	 * @param id the deployment
	 * @return the signatures, newest first
	 */
	public List<SignOff> all(DeploymentId id) {
		return this.signOffs.all(id);
	}

	/**
	 * Why somebody may not sign for a role of theirs now.
	 * @param id the deployment
	 * @param role the role's key
	 * @param person who
	 * @return the reason, empty when they may
	 */
	public Optional<SigningRefused> refusal(DeploymentId id, String role, PersonId person) {
		Roll roll = this.signOffs.roll(id);
		return this.signers.refusal(roll.role(role), roll, person);
	}

	/**
	 * Whether a role takes the signature of a passkey alone.
	 * @param id the deployment
	 * @param role the role
	 * @return true when a password is not enough
	 */
	public boolean takesPasskey(DeploymentId id, SignOffRole role) {
		return this.signers.takesPasskey(id, role);
	}

	/**
	 * What somebody said with a signature.
	 * @param id the deployment
	 * @param signOff the signature's id
	 * @return the statement byte for byte, with what their passkey answered; empty for a
	 * signature from before there were statements
	 */
	public Optional<KeptStatement> statement(DeploymentId id, UUID signOff) {
		return this.statements.of(id, signOff);
	}

	/**
	 * Who signs in a project.
	 * @param project the project
	 * @return the active approvers, by name
	 */
	public List<Approver> approvers(ProjectId project) {
		return this.signers.of(project);
	}

}
