package greenboard.signoffs;

import java.util.UUID;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.signoffs.SigningRefused.Reason;

/**
 * Takes signatures of people who typed their password for it.
 */
@Service
public class SignOffManagement {

	private final DeploymentActs acts;

	private final Desk desk;

	private final Signers signers;

	SignOffManagement(DeploymentActs acts, Desk desk, Signers signers) {
		this.acts = acts;
		this.desk = desk;
		this.signers = signers;
	}

	/**
	 * Signs for a role; the same person's earlier signature for it is superseded. Whoever
	 * calls has made sure again that it is them.
	 * @param id the deployment
	 * @param role the role's key
	 * @param signature what they sign
	 * @param actor who; needs {@code SIGN_OFF} and the role
	 * @return the signature's id
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws SignOffRoleNotFound when it has no such role
	 * @throws greenboard.accounts.NotAllowed when the role is not theirs
	 * @throws greenboard.acts.NotPossible when the deployment has ended
	 * @throws SigningRefused when the record is not what they were shown, when they
	 * approve although a critical item in the scope is open or has failed, when the
	 * project's rules do not let them sign, or when the role takes a passkey
	 * @throws greenboard.acts.InvalidField without a reason to reject or to abstain,
	 * without a condition or when its time is over
	 */
	public UUID sign(DeploymentId id, String role, Signature signature, Actor actor) {
		return this.acts.act(id, Permission.SIGN_OFF, actor, (locked) -> sign(locked, role, signature));
	}

	private UUID sign(LockedDeployment locked, String role, Signature signature) {
		Prepared prepared = this.desk.prepare(locked, role, signature);
		if (this.signers.takesPasskey(locked.id(), prepared.role())) {
			throw new SigningRefused(Reason.PASSKEY, prepared.role().title());
		}
		return this.desk.keep(locked, prepared, this.desk.statement(locked, prepared), null);
	}

}
