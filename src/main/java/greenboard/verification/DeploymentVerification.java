package greenboard.verification;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.TrailVerification;
import greenboard.checkpoints.Checkpoints;
import greenboard.checkpoints.SealedChains;
import greenboard.deployments.EvidenceReplay;
import greenboard.deployments.Replay;
import greenboard.deployments.ReplayedFiles;
import greenboard.deployments.ReplayedStates;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;

/**
 * Works a deployment's record out again: links, log, items and signatures, all as they
 * are at one moment. However long the trail, it holds a thousand entries at a time. Who
 * asks was let through by the register of deployments.
 */
@Service
public class DeploymentVerification {

	private final AuditTrail trail;

	private final SealedChains chains;

	private final Checkpoints checkpoints;

	private final Replay replay;

	private final EvidenceReplay files;

	private final SignOffBook book;

	private final TransactionTemplate moment;

	DeploymentVerification(AuditTrail trail, SealedChains chains, Checkpoints checkpoints, Replay replay,
			EvidenceReplay files, SignOffBook book, PlatformTransactionManager transactions) {
		this.trail = trail;
		this.chains = chains;
		this.checkpoints = checkpoints;
		this.replay = replay;
		this.files = files;
		this.book = book;
		this.moment = new TransactionTemplate(transactions);
		this.moment.setReadOnly(true);
		this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Verifies a deployment's record.
	 * @param id the deployment
	 * @return what holds and what does not
	 */
	public Verification verify(DeploymentId id) {
		return verify(id, new Comparison(id.value(), List.of()));
	}

	/** Verifies it, and compares on the way. */
	Verification verify(DeploymentId id, Comparison comparison) {
		return this.moment.execute((status) -> atOnce(id, comparison));
	}

	private Verification atOnce(DeploymentId id, Comparison comparison) {
		ReplayedStates states = new ReplayedStates();
		ReplayedFiles files = new ReplayedFiles();
		SignOffCheck signOffs = new SignOffCheck();
		TrailVerification links = this.trail.verify(id.value(), (entry) -> {
			comparison.meet(entry);
			signOffs.meet(entry);
			if (entry.said() != null) {
				states.follow(entry.said());
				files.follow(entry.said());
			}
		});
		List<SignOff> kept = this.book.all(id);
		return new Verification(links, this.replay.counted(id), this.chains.of(id.value()),
				this.checkpoints.status().trouble(), this.replay.strays(id, states), this.replay.scores(id),
				this.files.differences(id, files), kept.size(), signOffs.hold(id, kept, this.book));
	}

}
