package greenboard.checkpoints;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.Hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * More entries than are sealed, and looked at, in one go.
 */
@LogTest
class LargeLogTests {

	private static final int ENTRIES = 2 * Sealer.BATCH + 100;

	private static final String BULK = """
			insert into trail_entry (chain, seq, at, bytes, previous_hash, hash, actor_name, action, subject)
			select gen_random_uuid(), 1, now(), bytes, zeros, sha256('\\x00'::bytea || zeros || bytes), 'X', 'bulk.made', 'X'
			from (select convert_to('entry ' || number, 'UTF8') as bytes, decode(repeat('00', 32), 'hex') as zeros
				from generate_series(1, %d) number) made
			"""
		.formatted(ENTRIES);

	@Autowired
	private Log log;

	@Autowired
	private Vandal vandal;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path directory;

	private Sealer sealer;

	@BeforeEach
	void manyEntries() {
		this.sealer = this.log.sealer(this.directory.resolve("checkpoints"));
		this.sealer.seal(true);
		this.vandal.backUp();
		this.vandal.run(BULK,
				"insert into log_unsealed select id from trail_entry where id not in (select entry_id from log_leaf)");
	}

	@AfterEach
	void mend() {
		this.vandal.restore();
	}

	@Test
	void areSealedAndProved() {
		Checkpoint sealed = this.sealer.seal(true);

		assertThat(sealed.size()).isEqualTo(this.log.count("trail_entry")).isGreaterThan(ENTRIES);
		assertThat(this.log.wrongLeaves()).isZero();
		assertThat(this.log.count("log_node")).isLessThan(sealed.size());
		List<UUID> chains = this.jdbc.sql("select chain from trail_entry where action = 'bulk.made' and id % 500 = 0")
			.query(UUID.class)
			.list();
		assertThat(chains).hasSizeGreaterThan(30).allSatisfy((chain) -> {
			Hash hash = Hash.of(this.jdbc.sql("select hash from trail_entry where chain = ?")
				.param(chain)
				.query(byte[].class)
				.single());
			assertThat(this.checkpoints.inclusion(chain, 1, sealed.size()).orElseThrow().holds(hash, sealed.root()))
				.isTrue();
		});
		this.log.append(1);
		assertThat(this.sealer.seal(true).size()).isEqualTo(sealed.size() + 1);
	}

	@Test
	void areLookedAtAgainHoweverOldTheyAre() {
		this.sealer.seal(true);
		for (int leaf : new int[] { 100, SealedEntries.BLOCK + 100, 2 * SealedEntries.BLOCK + 100 }) {
			this.vandal.run(
					"create table kept as select e.* from trail_entry e join log_leaf l on l.entry_id = e.id where l.leaf = "
							+ leaf);
			this.vandal
				.run("update trail_entry e set bytes = 'x', hash = sha256('\\x00'::bytea || previous_hash || 'x') "
						+ "from log_leaf l where l.entry_id = e.id and l.leaf = " + leaf);
			this.vandal
				.run("update log_leaf l set hash = e.hash from trail_entry e where l.entry_id = e.id and l.leaf = "
						+ leaf);
			this.log.append(1);

			assertThatExceptionOfType(LogInconsistent.class).as("leaf " + leaf)
				.isThrownBy(() -> this.sealer.seal(true))
				.withMessageContaining("not what was signed");
			this.vandal.run("update trail_entry e set bytes = b.bytes, hash = b.hash from kept b where b.id = e.id",
					"update log_leaf l set hash = b.hash from kept b where b.id = l.entry_id", "drop table kept");
		}
	}

}
