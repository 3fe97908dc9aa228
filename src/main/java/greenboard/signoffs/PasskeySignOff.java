package greenboard.signoffs;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.passkeys.Assertion;
import greenboard.passkeys.PasskeyRefused;
import greenboard.passkeys.PasskeyWitness;
import greenboard.passkeys.PasskeyWitness.Question;
import greenboard.signed.Statement;
import greenboard.signed.StatementBytes;

/**
 * Takes signatures that a passkey gives. What it signs is a statement that names the very
 * record, so it proves to others, too, who said what of what.
 */
@Service
public class PasskeySignOff {

	private final DeploymentActs acts;

	private final Desk desk;

	private final PasskeyWitness witness;

	PasskeySignOff(DeploymentActs acts, Desk desk, PasskeyWitness witness) {
		this.acts = acts;
		this.desk = desk;
		this.witness = witness;
	}

	/**
	 * Makes the statement and asks for a signature of it. Nothing changes.
	 * @param id the deployment
	 * @param role the role's key
	 * @param signature what they want to sign
	 * @param actor who; needs {@code SIGN_OFF} and the role
	 * @return the question, as JSON for the page's script
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws SignOffRoleNotFound when it has no such role
	 * @throws NotAllowed when the role is not theirs
	 * @throws greenboard.acts.NotPossible when the deployment has ended
	 * @throws SigningRefused when they could not sign that now
	 * @throws greenboard.acts.InvalidField when something is missing
	 */
	public String ask(DeploymentId id, String role, Signature signature, Actor actor) {
		StatementBytes statement = this.acts.act(id, Permission.SIGN_OFF, actor,
				(locked) -> this.desk.statement(locked, this.desk.prepare(locked, role, signature)));
		return this.witness.ask(person(actor), statement.challenge(), statement.value());
	}

	/**
	 * Signs what was asked for. What the statement says is checked again while the
	 * deployment is locked; a question is used up whatever comes of it.
	 * @param id the deployment
	 * @param role the role's key
	 * @param key the question's key
	 * @param answer what the page's script sent
	 * @param actor who; needs {@code SIGN_OFF} and the role
	 * @return the signature's id
	 * @throws PasskeyRefused when there was no such question, it was answered before, its
	 * time is over, or the answer is not believed
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws SignOffRoleNotFound when it has no such role
	 * @throws NotAllowed when the role is not theirs
	 * @throws greenboard.acts.NotPossible when the deployment has ended
	 * @throws SigningRefused when the record has changed since, or they may not sign
	 * @throws greenboard.acts.InvalidField when the time of a condition is over
	 */
	public UUID sign(DeploymentId id, String role, @Nullable String key, @Nullable String answer, Actor actor) {
		Question question = this.witness.take(key, person(actor));
		StatementBytes bytes = new StatementBytes(question.payload());
		Statement statement = bytes.statement();
		if (!statement.deployment().equals(id.value()) || !statement.role().equals(role)) {
			throw this.witness.expired();
		}
		return this.witness.noting(actor, () -> this.acts.act(id, Permission.SIGN_OFF, actor,
				(locked) -> sign(locked, bytes, question, Objects.requireNonNullElse(answer, ""))));
	}

	private UUID sign(LockedDeployment locked, StatementBytes bytes, Question question, String answer) {
		Statement statement = bytes.statement();
		Prepared prepared = this.desk.prepare(locked, statement.role(), signature(statement));
		if (!locked.now().isBefore(Instant.parse(statement.expires()))
				|| !statement.signer().name().equals(locked.actor().name())) {
			throw this.witness.expired();
		}
		Assertion assertion = this.witness.verify(question, answer);
		return this.desk.keep(locked, prepared, bytes, assertion);
	}

	private static Signature signature(Statement statement) {
		Statement.Condition condition = statement.condition();
		return new Signature(Meaning.valueOf(statement.meaning()), statement.comment(),
				(condition != null) ? condition.text() : null,
				(condition != null) ? Instant.parse(condition.due()) : null, statement.digest());
	}

	private static PersonId person(Actor actor) {
		PersonId person = actor.person();
		if (person == null) {
			throw new NotAllowed(Permission.SIGN_OFF);
		}
		return person;
	}

}
