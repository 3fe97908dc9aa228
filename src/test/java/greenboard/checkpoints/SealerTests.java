package greenboard.checkpoints;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.Hash;
import greenboard.merkle.InclusionProof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@LogTest
class SealerTests {

	@Autowired
	private Log log;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private LogLock lock;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path directory;

	private Sealer sealer;

	@BeforeEach
	void aNode() {
		this.sealer = this.log.sealer(this.directory.resolve("checkpoints"));
		this.sealer.seal(true);
	}

	@Test
	void everyEntryOfEveryChainBecomesALeaf() {
		long before = this.log.newest().size();
		this.log.chain(3);
		this.log.append(2);
		this.log.chain(1);

		Checkpoint sealed = this.sealer.seal(true);

		assertThat(sealed).isEqualTo(this.log.newest());
		assertThat(sealed.size()).isEqualTo(before + 6).isEqualTo(this.log.count("trail_entry"));
		assertThat(sealed.origin()).startsWith("greenboard/");
		assertThat(this.log.wrongLeaves()).isZero();
		assertThat(this.log.count("log_unsealed")).isZero();
	}

	@Test
	void nothingNewSignsNothing() {
		long signed = this.log.count("log_checkpoint");

		this.sealer.seal(true);

		assertThat(this.log.count("log_checkpoint")).isEqualTo(signed);
	}

	@Test
	void everySealedEntryIsProvedForEveryLaterCheckpoint() {
		UUID chain = this.log.chain(5);
		Checkpoint first = this.sealer.seal(true);
		this.log.append(8);
		Checkpoint second = this.sealer.seal(true);

		for (long seq = 1; seq <= 5; seq++) {
			Hash hash = Hash.of(this.jdbc.sql("select hash from trail_entry where chain = ? and seq = ?")
				.param(chain)
				.param(seq)
				.query(byte[].class)
				.single());
			for (Checkpoint checkpoint : new Checkpoint[] { first, second }) {
				InclusionProof proof = this.checkpoints.inclusion(chain, seq, checkpoint.size()).orElseThrow();
				assertThat(proof.holds(hash, checkpoint.root())).isTrue();
			}
		}
		assertThat(this.checkpoints.inclusion(chain, 5, first.size() - 1)).isEmpty();
		assertThat(this.checkpoints.inclusion(chain, 6, second.size())).isEmpty();
		assertThat(this.checkpoints.consistency(first.size(), second.size()).holds(first.root(), second.root()))
			.isTrue();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.checkpoints.consistency(first.size(), second.size() + 1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.checkpoints.consistency(second.size(), first.size()));
	}

	@Test
	void whatIsCommittedLateIsSealedLate() {
		UUID slow = UUID.randomUUID();
		this.log.transaction().executeWithoutResult((status) -> {
			this.log.publish(slow, 1, "item.settled");
			onceWritten(() -> {
				UUID quick = this.log.chain(1);
				this.sealer.seal(true);
				assertThat(leaf(quick)).isNotNull();
			});
		});

		assertThat(leaf(slow)).isNull();
		this.sealer.seal(true);
		assertThat(leaf(slow)).isEqualTo(this.log.newest().size() - 1);
		assertThat(this.jdbc.sql("""
				select count(*) from log_leaf a join log_leaf b on a.leaf < b.leaf and a.entry_id > b.entry_id
				""").query(Long.class).single()).isPositive();
	}

	/**
	 * Runs something on another connection when the entry is written and not committed.
	 */
	private static void onceWritten(Runnable meanwhile) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				CompletableFuture.runAsync(meanwhile).join();
			}

		});
	}

	private Long leaf(UUID chain) {
		return this.jdbc
			.sql("select max(leaf) from log_leaf l join trail_entry e on e.id = l.entry_id where e.chain = ?")
			.param(chain)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	@Test
	void twoNodesAtOnceGiveNoLeafTwice() throws Exception {
		Sealer other = this.log.sealer(this.directory.resolve("other"));
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Callable<Void> appending = () -> {
				this.log.chain(60);
				return null;
			};
			for (Future<?> done : threads
				.invokeAll(Stream.of(appending, appending, sealing(this.sealer), sealing(other)).toList())) {
				done.get();
			}
		}
		finally {
			threads.shutdown();
		}
		this.sealer.seal(true);

		assertThat(this.log.wrongLeaves()).isZero();
		assertThat(this.log.newest().size()).isEqualTo(this.log.count("trail_entry"));
	}

	private static Callable<Void> sealing(Sealer sealer) {
		return () -> {
			for (int i = 0; i < 40; i++) {
				sealer.seal(i % 2 == 0);
			}
			return null;
		};
	}

	@Test
	void givesWayToANodeThatSealsUnlessItIsPatient() {
		this.log.append(1);
		this.log.transaction().executeWithoutResult((status) -> {
			this.lock.take();
			assertThat(this.sealer.seal(false)).isNull();
		});

		assertThat(this.sealer.seal(false)).isNotNull();
	}

	@Test
	void eachNodeAppendsWhatAnyOfThemSigned() throws Exception {
		Path file = this.directory.resolve("other");
		Sealer other = this.log.sealer(file);
		this.log.append(3);
		this.sealer.seal(true);
		String first = this.jdbc.sql("select note from log_checkpoint order by size desc limit 1")
			.query(String.class)
			.single();
		other.seal(true);
		assertThat(file).content().isEqualTo(first + "\n");

		this.log.append(1);
		other.seal(true);
		assertThat(file).content().startsWith(first + "\n").hasSizeGreaterThan(first.length() * 3 / 2);
		Files.writeString(file, Files.readString(file) + "torn off in the mid");
		this.log.append(1);
		this.log.sealer(file).seal(true);
		assertThat(file).content().contains("torn off in the mid\n\ngreenboard/").endsWith("=\n\n");
	}

	@Test
	void theDatabaseKeepsTheLog() {
		for (String table : new String[] { "log_key", "log_leaf", "log_node", "log_checkpoint" }) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql("delete from " + table).update());
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql("truncate " + table).update());
		}
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update log_leaf set entry_id = entry_id").update());
	}

}
