package greenboard.checkpoints;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.audit.Auditable;
import greenboard.audit.Doer;
import greenboard.audit.Happening;
import greenboard.merkle.Checkpoint;
import greenboard.merkle.SignedNote;

/**
 * Appends entries, makes nodes that seal them, and counts what came of it.
 */
@TestComponent
class Log {

	private static final Doer SARA = new Doer(new UUID(1, 2), "Sara", List.of("LEAD"));

	private final LogFiles files;

	private final JdbcClient jdbc;

	private final PlatformTransactionManager transactions;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	Log(LogFiles files, JdbcClient jdbc, PlatformTransactionManager transactions, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.files = files;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.transaction = transaction;
		this.events = events;
	}

	/** Another node with the installation's key and a checkpoint file of its own. */
	Sealer sealer(Path checkpointFile) {
		LogFiles own = new LogFiles(checkpointFile.getParent(), this.files.key(), checkpointFile);
		Leaves leaves = new Leaves(this.jdbc);
		StoredNodes nodes = new StoredNodes(this.jdbc);
		KeyKeeper keeper = keeper(own);
		keeper.start();
		return new Sealer(new LogLock(this.jdbc), new LogKeys(this.jdbc), keeper, leaves, nodes,
				new SignedCheckpoints(this.jdbc), new SealedEntries(leaves, nodes), new CheckpointFile(own),
				this.transactions);
	}

	KeyKeeper keeper(LogFiles files) {
		return new KeyKeeper(new KeyFile(files), new LogKeys(this.jdbc), new LogLock(this.jdbc), this.transaction,
				this.events);
	}

	/** Appends entries to the system's chain, each in a transaction of its own. */
	void append(int entries) {
		for (int i = 0; i < entries; i++) {
			append("person.renamed");
		}
	}

	void append(String action) {
		this.transaction.executeWithoutResult((status) -> publish(null, 0, action));
	}

	/** Begins a deployment's chain with as many entries. */
	UUID chain(int entries) {
		UUID deployment = UUID.randomUUID();
		for (int seq = 1; seq <= entries; seq++) {
			int place = seq;
			this.transaction.executeWithoutResult((status) -> publish(deployment, place, "item.settled"));
		}
		return deployment;
	}

	void publish(UUID deployment, long seq, String action) {
		this.events.publishEvent(
				(Auditable) () -> new Happening(deployment, seq, SARA, action, "Kofi", null, null, "changed", null));
	}

	TransactionTemplate transaction() {
		return this.transaction;
	}

	long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	Checkpoint newest() {
		String note = this.jdbc.sql("select note from log_checkpoint order by size desc limit 1")
			.query(String.class)
			.single();
		return Checkpoint.parse(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text());
	}

	/** How many entries have no leaf, and how many leaves there are but one for each. */
	long wrongLeaves() {
		return this.jdbc.sql("""
				select (select count(*) from trail_entry where id not in (select entry_id from log_leaf))
					+ (select abs(coalesce(max(leaf), -1) + 1 - count(*)) from log_leaf)
				""").query(Long.class).single();
	}

}
