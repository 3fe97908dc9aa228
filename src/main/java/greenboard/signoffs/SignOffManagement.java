package greenboard.signoffs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.readiness.Status;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;
import greenboard.signoffs.SigningRefused.Reason;

/**
 * Takes signatures. What is signed is read while the deployment is locked, so that
 * nothing changes between the look and the signature.
 */
@Service
public class SignOffManagement {

	private static final Set<Status> UNSETTLED = EnumSet.of(Status.OPEN, Status.FAILED);

	private final DeploymentActs acts;

	private final SignOffs signOffs;

	private final Signers signers;

	private final Presents presents;

	SignOffManagement(DeploymentActs acts, SignOffs signOffs, Signers signers, Presents presents) {
		this.acts = acts;
		this.signOffs = signOffs;
		this.signers = signers;
		this.presents = presents;
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
	 * approve although a critical item in the scope is open or has failed, or when the
	 * project's rules do not let them sign
	 * @throws InvalidField without a reason to reject or to abstain, without a condition
	 * or when its time is over
	 */
	public UUID sign(DeploymentId id, String role, Signature signature, Actor actor) {
		return this.acts.act(id, Permission.SIGN_OFF, actor, (locked) -> sign(locked, role, signature));
	}

	private UUID sign(LockedDeployment locked, String key, Signature signature) {
		Roll roll = this.signOffs.roll(locked.id());
		SignOffRole role = roll.role(key);
		PersonId person = this.signers.require(role, roll, locked);
		SignedRecord record = this.presents.of(locked.id()).record(role);
		RecordBytes bytes = record.bytes();
		if (!bytes.digest().equals(signature.digest())) {
			throw new SigningRefused(Reason.CHANGED, role.title());
		}
		requireOwn(signature.since(), roll, role, person);
		if (signature.meaning().approves()) {
			requireNoCritical(record);
		}
		SignOff signOff = new SignOff(UUID.randomUUID(), key, role.title(), person, locked.actor().name(),
				signature.meaning(), comment(signature), condition(signature, locked), locked.now(), bytes.digest(),
				signature.since(), null);
		this.signOffs.supersede(locked.id(), signOff);
		this.signOffs.insert(locked.id(), signOff, bytes, signature.meaning().approves() ? record.items() : List.of());
		locked.happened(action(signature.meaning()), role.title(), null,
				(signOff.since() != null) ? "sha256:" + signOff.since() : null, "sha256:" + signOff.digest(),
				signOff.comment());
		return signOff.id();
	}

	/**
	 * What differs was shown only from what they approved themselves, and still stands.
	 */
	private static void requireOwn(@Nullable String since, Roll roll, SignOffRole role, PersonId person) {
		boolean own = since == null || roll.votes(role)
			.stream()
			.anyMatch(
					(vote) -> vote.person().equals(person) && vote.meaning().approves() && vote.digest().equals(since));
		if (!own) {
			throw new SigningRefused(Reason.CHANGED, role.title());
		}
	}

	private static void requireNoCritical(SignedRecord record) {
		String critical = record.items()
			.stream()
			.filter((item) -> item.critical() && UNSETTLED.contains(item.state()))
			.map(SignedItem::key)
			.collect(Collectors.joining(", "));
		if (!critical.isEmpty()) {
			throw new SigningRefused(Reason.CRITICAL, critical);
		}
	}

	private static @Nullable String comment(Signature signature) {
		return signature.meaning().approves() ? Text.optional("comment", signature.comment(), Text.NOTE)
				: Text.required("comment", signature.comment(), Text.NOTE);
	}

	/** It becomes an item of its own. */
	private static SignOff.@Nullable Condition condition(Signature signature, LockedDeployment locked) {
		if (signature.meaning() != Meaning.CONDITION) {
			return null;
		}
		String text = Text.required("condition", signature.condition(), Text.WORDS);
		Instant due = signature.due();
		if (due == null) {
			throw new InvalidField("due", Fault.MISSING);
		}
		return new SignOff.Condition(locked.addCondition(text, due), text, due);
	}

	private static String action(Meaning meaning) {
		return switch (meaning) {
			case APPROVE -> "sign-off.approved";
			case CONDITION -> "sign-off.approved-with-condition";
			case REJECT -> "sign-off.rejected";
			case ABSTAIN -> "sign-off.abstained";
		};
	}

}
