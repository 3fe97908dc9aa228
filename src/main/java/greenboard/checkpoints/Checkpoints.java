package greenboard.checkpoints;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.ConsistencyProof;
import greenboard.merkle.InclusionProof;
import greenboard.merkle.SignedNote;
import greenboard.merkle.SigningKey;

/**
 * The log over all chains of the trail: what was signed about it, and its proofs.
 */
@Service
public class Checkpoints {

	private final SignedCheckpoints checkpoints;

	private final LogKeys keys;

	private final Leaves leaves;

	private final StoredNodes nodes;

	private final Sealing sealing;

	private final KeyKeeper keeper;

	Checkpoints(SignedCheckpoints checkpoints, LogKeys keys, Leaves leaves, StoredNodes nodes, Sealing sealing,
			KeyKeeper keeper) {
		this.checkpoints = checkpoints;
		this.keys = keys;
		this.leaves = leaves;
		this.nodes = nodes;
		this.sealing = sealing;
		this.keeper = keeper;
	}

	/**
	 * Seals everything that is committed, now. Not for use inside a transaction, whose
	 * own entries are not committed.
	 * @return what came of it: trouble where nothing could be signed
	 */
	public LogStatus seal() {
		return this.sealing.seal(true);
	}

	/**
	 * Whether the log is being sealed.
	 * @return what this node knows of it
	 */
	public LogStatus status() {
		return this.sealing.status();
	}

	/**
	 * The newest checkpoint.
	 * @return a signed note as C2SP tlog-checkpoint defines it, nothing where nothing
	 * could be signed yet
	 */
	public Optional<String> newest() {
		Optional<String> newest = this.checkpoints.newest();
		if (newest.isEmpty()) {
			seal();
			newest = this.checkpoints.newest();
		}
		return newest;
	}

	/**
	 * The newest checkpoint that is stored, without sealing what came after it. For use
	 * inside a transaction.
	 * @return a signed note, nothing before the first
	 */
	public Optional<String> stored() {
		return this.checkpoints.newest();
	}

	/**
	 * Works every leaf of the log and the tree above them out again, and holds them
	 * against the newest checkpoint, block by block. Nothing is sealed.
	 * @return what does not hold, a sentence without a full stop; nothing when all holds
	 */
	public Optional<String> inspect() {
		try {
			this.checkpoints.newest()
				.map((note) -> SignedCheckpoints.open(note, this.keys.all()))
				.ifPresent(new SealedEntries(this.leaves, this.nodes)::check);
			return Optional.empty();
		}
		catch (LogInconsistent ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * The keys that sign the log and did.
	 * @return the keys, the present one last
	 */
	public List<LogKey> keys() {
		return this.keys.all();
	}

	/**
	 * Signs something else than a checkpoint by the log's present key.
	 * @param message what is signed; no checkpoint, whose text ends with a line feed
	 * @return the signature
	 */
	public LogSignature sign(byte[] message) {
		SigningKey key = this.keeper.signing(this.keys.all());
		return new LogSignature(key.verification(), key.sign(message));
	}

	/**
	 * Proves that an entry is in the log.
	 * @param chain the deployment, or the system's chain
	 * @param seq the entry's place in it
	 * @param size how many leaves the checkpoint has that it is proved for
	 * @return the proof, nothing when the entry is not sealed in that checkpoint
	 * @throws IllegalArgumentException when the log has never had that size
	 */
	public Optional<InclusionProof> inclusion(UUID chain, long seq, long size) {
		long known = known(size);
		return this.leaves.of(chain, seq)
			.filter((leaf) -> leaf < known)
			.map((leaf) -> this.nodes.ask((tree) -> tree.inclusion(leaf, known)));
	}

	/**
	 * Proves that the log has only grown between two sizes.
	 * @param from how many leaves it had
	 * @param to how many leaves it had later
	 * @return the proof
	 * @throws IllegalArgumentException when the log has never had these sizes
	 */
	public ConsistencyProof consistency(long from, long to) {
		long known = known(to);
		return this.nodes.ask((tree) -> tree.consistency(from, known));
	}

	private long known(long size) {
		long newest = newest().map((note) -> SignedCheckpoints.open(note, this.keys.all()))
			.map(Checkpoint::size)
			.orElse(0L);
		if (size < 0 || size > newest) {
			throw new IllegalArgumentException("The log has %d leaves".formatted(newest));
		}
		return size;
	}

}
