package greenboard.checkpoints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.ConsistencyProof;
import greenboard.merkle.Frontier;
import greenboard.merkle.Hash;
import greenboard.merkle.Position;
import greenboard.merkle.SignedNote;

/**
 * Gives committed entries their leaves and signs what the log is then. Signs nothing that
 * does not follow from what was signed before.
 */
@Component
class Sealer {

	/** How many entries are sealed in one transaction. */
	static final int BATCH = 10_000;

	private final LogLock lock;

	private final LogKeys keys;

	private final KeyKeeper keeper;

	private final Leaves leaves;

	private final StoredNodes nodes;

	private final SignedCheckpoints checkpoints;

	private final SealedEntries sealed;

	private final CheckpointFile file;

	private final TransactionTemplate transaction;

	Sealer(LogLock lock, LogKeys keys, KeyKeeper keeper, Leaves leaves, StoredNodes nodes,
			SignedCheckpoints checkpoints, SealedEntries sealed, CheckpointFile file,
			PlatformTransactionManager transactions) {
		this.lock = lock;
		this.keys = keys;
		this.keeper = keeper;
		this.leaves = leaves;
		this.nodes = nodes;
		this.checkpoints = checkpoints;
		this.sealed = sealed;
		this.file = file;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Seals what is committed.
	 * @param patient whether to wait while another node is at it
	 * @return the newest checkpoint, null when another node is at it
	 * @throws LogInconsistent when the log is not what was signed
	 * @throws LogUnusable when the key is not there
	 */
	@Nullable Checkpoint seal(boolean patient) {
		Step step;
		do {
			step = this.transaction.execute((status) -> step(patient)).orElse(null);
			if (step == null) {
				return null;
			}
			this.file.append(step.checkpoint, step.note);
		}
		while (step.more);
		return step.checkpoint;
	}

	private Optional<Step> step(boolean patient) {
		if (patient) {
			this.lock.take();
		}
		else if (!this.lock.tryTake()) {
			return Optional.empty();
		}
		List<LogKey> known = this.keys.all();
		String note = this.checkpoints.newest().orElse(null);
		Checkpoint last = (note != null) ? SignedCheckpoints.open(note, known)
				: new Checkpoint(known.get(0).key().name(), 0, Hash.EMPTY);
		compareWithFile(last, this.file.newest(known));
		List<Leaves.Unsealed> entries = this.leaves.take(BATCH);
		if (note != null && entries.isEmpty()) {
			return Optional.of(new Step(last, note, false));
		}
		this.sealed.check(last);
		Checkpoint next = extend(last, entries);
		String signed = SignedNote.sign(next.text(), this.keeper.signing(known)).toString();
		this.checkpoints.add(next, signed);
		return Optional.of(new Step(next, signed, entries.size() == BATCH));
	}

	private void compareWithFile(Checkpoint last, @Nullable Checkpoint seen) {
		if (seen == null) {
			return;
		}
		LogInconsistent.unless(seen.origin().equals(last.origin()),
				"This node has seen checkpoints of another log, in %s".formatted(this.file));
		LogInconsistent.unless(seen.size() <= last.size(),
				"This node has seen a log of %d leaves, in %s, and the database has %d: entries are gone, or an older database was restored"
					.formatted(seen.size(), this.file, last.size()));
		LogInconsistent.unless(this.nodes.ask((tree) -> tree.root(seen.size())).equals(seen.root()),
				"The database's log has not grown out of the one that this node has seen, in %s".formatted(this.file));
	}

	private Checkpoint extend(Checkpoint last, List<Leaves.Unsealed> entries) {
		Frontier edge = this.nodes.ask((tree) -> tree.frontier(last.size()));
		Map<Position, Hash> grown = new HashMap<>();
		entries.forEach((entry) -> edge.append(entry.hash(), grown::put));
		this.leaves.add(last.size(), entries);
		this.nodes.add(grown);
		Checkpoint next = new Checkpoint(last.origin(), edge.size(), edge.root());
		ConsistencyProof proof = this.nodes.ask((tree) -> tree.consistency(last.size(), next.size()));
		LogInconsistent.unless(proof.holds(last.root(), next.root()),
				"The log would not have grown out of the one that was signed");
		return next;
	}

	/**
	 * What one transaction came to.
	 *
	 * @param checkpoint the newest checkpoint
	 * @param note how it was signed
	 * @param more whether entries may be left
	 */
	private record Step(Checkpoint checkpoint, String note, boolean more) {
	}

}
