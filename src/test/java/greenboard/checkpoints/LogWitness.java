package greenboard.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.Hash;
import greenboard.merkle.SignedNote;
import greenboard.merkle.SigningKey;

/**
 * Lets nodes look at the log as the present transaction sees it, so that what somebody
 * does to it can be taken back.
 */
@TestComponent
public class LogWitness {

	private final LogFiles files;

	private final KeyKeeper keeper;

	private final JdbcClient jdbc;

	private final Leaves leaves;

	private final StoredNodes nodes;

	private final SignedCheckpoints checkpoints;

	LogWitness(LogFiles files, KeyKeeper keeper, JdbcClient jdbc) {
		this.files = files;
		this.keeper = keeper;
		this.jdbc = jdbc;
		this.leaves = new Leaves(jdbc);
		this.nodes = new StoredNodes(jdbc);
		this.checkpoints = new SignedCheckpoints(jdbc);
	}

	/**
	 * Lets a node that has just started seal what awaits it, and takes that back.
	 * @param kept the newest checkpoint in its file, null when it has no file
	 * @return why it refuses to sign, nothing when it signs
	 */
	public Optional<String> refusal(@Nullable Checkpoint kept) {
		Sealer sealer = new Sealer(new LogLock(this.jdbc), new LogKeys(this.jdbc), this.keeper, this.leaves, this.nodes,
				this.checkpoints, new SealedEntries(this.leaves, this.nodes), new Remembered(this.files, kept),
				new PresentTransaction());
		this.jdbc.sql("savepoint looking").update();
		try {
			sealer.seal(true);
			return Optional.empty();
		}
		catch (LogInconsistent ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
		finally {
			this.jdbc.sql("rollback to savepoint looking").update();
		}
	}

	/** What the newest checkpoint says. */
	public Checkpoint newest() {
		return SignedCheckpoints.open(this.checkpoints.newest().orElseThrow(), new LogKeys(this.jdbc).all());
	}

	/** What a note says that a key of the log has signed. */
	public Checkpoint open(String note) {
		return SignedCheckpoints.open(note, new LogKeys(this.jdbc).all());
	}

	/** The root at a size, by the nodes that are stored; nothing where they are gone. */
	public Optional<Hash> root(long size) {
		try {
			return Optional.of(this.nodes.ask((tree) -> tree.root(size)));
		}
		catch (LogInconsistent ex) {
			return Optional.empty();
		}
	}

	/** What the stolen key says of the log as it is stored now. */
	public String forged() {
		Checkpoint before = newest();
		Checkpoint forged = new Checkpoint(before.origin(), before.size(), root(before.size()).orElseThrow());
		return SignedNote.sign(forged.text(), key()).toString();
	}

	private SigningKey key() {
		try {
			return SigningKey.parse(Files.readString(this.files.key()).strip());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A file of checkpoints that nobody writes to. */
	private static final class Remembered extends CheckpointFile {

		private final @Nullable Checkpoint kept;

		Remembered(LogFiles files, @Nullable Checkpoint kept) {
			super(new LogFiles(files.dataDir(), files.key(), Path.of("remembered")));
			this.kept = kept;
		}

		@Override
		synchronized @Nullable Checkpoint newest(List<LogKey> keys) {
			return this.kept;
		}

		@Override
		synchronized void append(Checkpoint checkpoint, String note) {
		}

	}

	/** Whatever asks for a transaction of its own gets the present one. */
	private static final class PresentTransaction implements PlatformTransactionManager {

		@Override
		public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
			return new SimpleTransactionStatus();
		}

		@Override
		public void commit(TransactionStatus status) {
		}

		@Override
		public void rollback(TransactionStatus status) {
		}

	}

}
