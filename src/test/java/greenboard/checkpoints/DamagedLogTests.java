package greenboard.checkpoints;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SyncTaskExecutor;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.SignedNote;
import greenboard.merkle.SigningKey;
import greenboard.status.StatusTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * Somebody with all rights in the database changes what was sealed: nothing is signed any
 * more.
 */
@LogTest
class DamagedLogTests {

	/** An entry that is sealed by then. */
	private static final String VICTIM = "(select entry_id from log_leaf where leaf = 3)";

	private static final String EDIT = "update trail_entry set bytes = bytes || ' '::bytea where id = " + VICTIM;

	private static final String REHASH = "update trail_entry set hash = sha256('\\x00'::bytea || previous_hash || bytes) where id = "
			+ VICTIM;

	/** By way of entries that do not exist, since no entry has two leaves. */
	private static final List<String> SWAP = List.of("update log_leaf set entry_id = -entry_id where leaf in (3, 4)",
			"update log_leaf l set entry_id = -o.entry_id from log_leaf o where l.leaf in (3, 4) and o.leaf = 7 - l.leaf");

	private static final String REHASH_LEAF = "update log_leaf l set hash = e.hash from trail_entry e where e.id = l.entry_id";

	private static final String REHASH_NODES = """
			with recursive changed (level, index, hash) as (
				select 0, leaf, hash from log_leaf where leaf = 3
				union all
				select c.level + 1, c.index / 2, case when c.index % 2 = 1
					then sha256('\\x01'::bytea || s.hash || c.hash) else sha256('\\x01'::bytea || c.hash || s.hash) end
				from changed c join (select 0 as level, leaf as index, hash from log_leaf union all table log_node) s
					on s.level = c.level and s.index = (c.index # 1)
			)
			update log_node n set hash = c.hash from changed c where c.level = n.level and c.index = n.index
			""";

	@Autowired
	private Log log;

	@Autowired
	private Vandal vandal;

	@TempDir
	private Path directory;

	private Sealer sealer;

	@BeforeEach
	void aSealedLog() {
		this.sealer = this.log.sealer(this.directory.resolve("checkpoints"));
		this.log.append(20);
		this.sealer.seal(true);
		this.vandal.backUp();
	}

	@AfterEach
	void mend() {
		this.vandal.restore();
	}

	@ParameterizedTest
	@MethodSource("damages")
	void nothingIsSignedOverADamage(List<String> damage) {
		long leaves = this.log.count("log_leaf");
		long signed = this.log.count("log_checkpoint");
		this.vandal.run(damage.toArray(String[]::new));
		this.log.chain(1);

		assertNothingIsSigned(this.sealer);
		assertNothingIsSigned(this.log.sealer(this.directory.resolve("another")));
		assertThat(this.log.count("log_checkpoint")).isEqualTo(signed);
		assertThat(this.log.count("log_leaf")).isLessThanOrEqualTo(leaves);
	}

	static Stream<Arguments> damages() {
		return Stream.of(argumentSet("an entry is edited", List.of(EDIT)),
				argumentSet("an entry is edited and has its new hash", List.of(EDIT, REHASH)),
				argumentSet("the leaf has the new hash too", List.of(EDIT, REHASH, REHASH_LEAF)),
				argumentSet("all nodes above have new hashes too", List.of(EDIT, REHASH, REHASH_LEAF, REHASH_NODES)),
				argumentSet("an entry is deleted", List.of("delete from trail_entry where id = " + VICTIM)),
				argumentSet("an entry and its leaf are deleted",
						List.of("delete from trail_entry where id = " + VICTIM, "delete from log_leaf where leaf = 3")),
				argumentSet("the leaves of two entries are swapped", SWAP),
				argumentSet("two entries and their leaves are swapped", and(SWAP, REHASH_LEAF)),
				argumentSet("the end is cut off",
						List.of("delete from trail_entry where id in (select entry_id from log_leaf where leaf > 15)",
								"delete from log_leaf where leaf > 15")),
				argumentSet("the end is cut off with its nodes",
						List.of("delete from trail_entry where id in (select entry_id from log_leaf where leaf > 15)",
								"delete from log_leaf where leaf > 15",
								"delete from log_node where (index + 1) << level > 16")),
				argumentSet("the nodes are gone", List.of("delete from log_node")),
				argumentSet("the checkpoint says something else",
						List.of("update log_checkpoint set note = replace(note, 'greenboard', 'blackboard')")));
	}

	@Test
	void nothingIsSignedOverNodesThatAreNotKeptAsTheyWereMade() {
		Checkpoint before = this.log.newest();
		this.vandal.run("""
				create function forge() returns trigger language plpgsql as
				'begin new.hash := sha256(new.hash); return new; end'
				""", "create trigger forgery before insert on log_node for each row execute function forge()");
		try {
			this.log.append(20);
			assertNothingIsSigned(this.sealer);
			assertThat(this.log.newest()).isEqualTo(before);
		}
		finally {
			this.vandal.run("drop function forge() cascade");
		}
	}

	private static List<String> and(List<String> damage, String more) {
		return Stream.concat(damage.stream(), Stream.of(more)).toList();
	}

	private static void assertNothingIsSigned(Sealer sealer) {
		assertThatExceptionOfType(LogInconsistent.class).isThrownBy(() -> sealer.seal(true));
	}

	@Test
	void anOlderDatabaseIsFoundOutByTheFileOfTheNode() {
		Checkpoint old = this.log.newest();
		this.log.append(4);
		Checkpoint seen = this.sealer.seal(true);

		this.vandal.restore();

		assertThat(this.log.newest()).isEqualTo(old).isNotEqualTo(seen);
		assertThatExceptionOfType(LogInconsistent.class).isThrownBy(() -> this.sealer.seal(true))
			.withMessageContaining("older database");
		assertThatExceptionOfType(LogInconsistent.class)
			.isThrownBy(() -> this.log.sealer(this.directory.resolve("checkpoints")).seal(true))
			.withMessageContaining("has seen a log of " + seen.size());
	}

	@Test
	void anOlderDatabaseThatHasGrownOtherwiseIsFoundOutToo() {
		this.log.append(4);
		this.sealer.seal(true);
		this.vandal.restore();
		this.log.append(9);
		this.log.sealer(this.directory.resolve("another")).seal(true);

		assertThatExceptionOfType(LogInconsistent.class).isThrownBy(() -> this.sealer.seal(true))
			.withMessageContaining("has not grown out of");
	}

	@Test
	void anOlderDatabaseIsTakenOnceItsCheckpointsAreMovedAway() throws Exception {
		this.log.append(4);
		this.sealer.seal(true);
		this.vandal.restore();
		Files.delete(this.directory.resolve("checkpoints"));

		assertThat(this.log.sealer(this.directory.resolve("checkpoints")).seal(true)).isNotNull();
	}

	@Test
	void aFileOfAnotherLogIsRefused() throws Exception {
		SigningKey other = SigningKey.create("greenboard/other");
		Checkpoint foreign = new Checkpoint("greenboard/other", 1, this.log.newest().root());
		Path file = this.directory.resolve("foreign");
		Files.writeString(file, SignedNote.sign(foreign.text(), other) + "\n");

		assertNothingIsSigned(this.log.sealer(file));
	}

	@Test
	void theNodeStopsForGoodAndSaysWhy() {
		Sealing sealing = new Sealing(this.sealer, new SyncTaskExecutor());
		assertThat(sealing.seal(true)).isEqualTo(new LogStatus(this.log.newest().size(), null));
		long signed = this.log.newest().size();
		this.vandal.run(EDIT);
		this.log.append(1);

		assertThat(StatusTexts.of(new LogCheck(sealing).look())).startsWith("Fine: Signed, ");
		sealing.sealUnlessAnotherNodeDoes();
		assertThat(sealing.status().trouble()).contains("is not what was sealed");

		assertThat(StatusTexts.of(new LogCheck(sealing).look())).startsWith("Act now: Signing has stopped: The entry");

		this.vandal.restore();
		this.log.append(1);
		assertThat(sealing.seal(true).trouble()).contains("is not what was sealed");
		assertThat(this.log.newest().size()).isEqualTo(signed);
	}

}
