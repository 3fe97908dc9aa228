package greenboard.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;

import static greenboard.audit.TestTrail.elsewhere;
import static greenboard.audit.TestTrail.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Transactions that append at the same time.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestTrail.class })
class ConcurrentEntriesTests {

	private static final int PEOPLE = 8;

	private static final int EACH = 15;

	private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

	@Autowired
	private TestTrail act;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void goHome() {
		this.people.shutdownNow();
	}

	@Test
	void chainOneAfterTheOtherWithoutAGap() throws Exception {
		long end = this.trail.head(AuditTrail.SYSTEM).map(Receipt::seq).orElse(0L);
		UUID mine = UUID.randomUUID();
		List<UUID> chains = IntStream.range(0, PEOPLE)
			.mapToObj((person) -> new UUID(mine.getMostSignificantBits(), person))
			.toList();
		List<? extends Future<?>> done = chains.stream().map((chain) -> this.people.submit(() -> {
			for (int seq = 1; seq <= EACH; seq++) {
				this.act.publish(elsewhere("role.given"), settled(chain, seq, "SEC-1"), elsewhere("role.taken"));
			}
		})).toList();
		for (Future<?> each : done) {
			each.get();
		}

		assertThat(this.trail.of(AuditTrail.SYSTEM, end, 1000)).extracting(AuditEntry::sequence)
			.containsExactlyElementsOf(LongStream.rangeClosed(end + 1, end + 2L * PEOPLE * EACH).boxed().toList());
		assertThat(this.trail.verify(AuditTrail.SYSTEM).faults()).isEmpty();
		assertThat(chains).allSatisfy((chain) -> assertThat(this.trail.verify(chain).faults()).isEmpty());
	}

	@Test
	void breakWithoutTheLock() {
		UUID chain = this.act.chain(1);
		Receipt seen = this.trail.head(chain).orElseThrow();
		this.act.publish(settled(chain, 2, "SEC-2"));

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				byte[] hash = HexFormat.of().parseHex(seen.hash());
				Instant at = this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
				byte[] bytes = new EntryBytes(EntryBytes.TYPE, chain, seen.seq() + 1, EntryBytes.text(at), "north",
						TestTrail.SARA, EntryBytes.Authentication.of(Proof.NONE), null, "item.settled", "SEC-2", null,
						null, null, null, "0.1.0", "103", null)
					.bytes();
				this.jdbc.sql("insert into trail_entry (bytes, previous_hash, hash) values (?, ?, ?)")
					.params(bytes, hash, KeptEntry.hash(hash, bytes))
					.update();
			}));
		assertThat(this.trail.verify(chain).head().seq()).isEqualTo(2);
	}

}
