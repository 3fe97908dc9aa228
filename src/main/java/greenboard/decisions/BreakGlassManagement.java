package greenboard.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.SignOffBook;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.Decision.Kind;

/**
 * Lets administrators record a go although people who have to sign have not, or cannot.
 * What it rests on is read while the deployment is locked and kept byte for byte.
 */
@Service
class BreakGlassManagement {

	private final DeploymentActs acts;

	private final SignOffBook book;

	private final BreakGlassRecords records;

	private final MessageSource messages;

	BreakGlassManagement(DeploymentActs acts, SignOffBook book, BreakGlassRecords records, MessageSource messages) {
		this.acts = acts;
		this.book = book;
		this.records = records;
		this.messages = messages;
	}

	/**
	 * Lets only people through who administer the installation.
	 * @param actor who asks
	 * @return who they are
	 * @throws NotAllowed when they do not, or are a machine
	 */
	PersonId require(Actor actor) {
		PersonId person = actor.person();
		if (!actor.administrator() || person == null) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		return person;
	}

	/**
	 * Records a go in place of whatever was decided before. Whoever calls has made sure
	 * again that it is them.
	 * @param id the deployment
	 * @param until until when the deployment may be begun with
	 * @param reason why
	 * @param shown the digest of the record that they were shown
	 * @param actor who; an administrator
	 * @throws greenboard.acts.DeploymentNotFound when there is none
	 * @throws NotAllowed when they are no administrator, or a machine
	 * @throws NotPossible when it has ended, when anything but roles that have not signed
	 * stands in the way, or when the record is not what they were shown
	 * @throws greenboard.acts.InvalidField without a reason, or when the time is over
	 */
	@Transactional
	void breakGlass(DeploymentId id, Instant until, String reason, String shown, Actor actor) {
		PersonId person = require(actor);
		this.acts.act(id, Permission.GRANT, actor, (deployment) -> {
			String why = Text.required("reason", reason, Text.NOTE);
			DecisionManagement.requirePlausible(until, deployment.now());
			if (!deployment.assessment().allowsBreakGlass()) {
				throw new NotPossible(Reason.NO_GLASS);
			}
			RecordBytes bytes = record(deployment);
			if (!bytes.digest().equals(shown)) {
				throw new NotPossible(Reason.CHANGED);
			}
			Decision decision = new Decision(UUID.randomUUID(), Kind.BREAK_GLASS, deployment.now(), person.value(),
					deployment.actor().name(), until, why, deployment.rested(), deployment.assessment().goneOver(why),
					bytes.digest());
			keep(deployment, decision, bytes);
			return id;
		});
	}

	private RecordBytes record(LockedDeployment deployment) {
		return this.book.unsigned(deployment.id(), deployment.assessment().blockers());
	}

	private void keep(LockedDeployment deployment, Decision decision, RecordBytes bytes) {
		List<Blocker> over = deployment.assessment().blockers();
		deployment.decide(decision);
		over.forEach((blocker) -> deployment.happened("decision.gone-over",
				this.messages.getMessage(blocker, Locale.ENGLISH), null, null, null, decision.reason()));
		this.records.keep(decision.id(), deployment.id(), bytes);
	}

}
