package greenboard.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;
import greenboard.canonical.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The database itself refuses a bad link and every change, and the unique keys stand
 * behind its triggers.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestTrail.class })
class TrailGuardTests {

	@Autowired
	private TestTrail act;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase.Owner owner;

	@Autowired
	private TransactionTemplate transaction;

	private UUID chain;

	private KeptEntry last;

	@BeforeEach
	void begin() {
		this.chain = this.act.chain(3);
		this.last = this.trail.kept(this.chain, 2, 1).get(0);
	}

	@Test
	void acceptsTheNextEntry() {
		this.transaction.executeWithoutResult((status) -> insert(next(now())));

		assertThat(this.trail.head(this.chain).orElseThrow().seq()).isEqualTo(4);
	}

	@Test
	void refusesAnotherEntryAsTheOneBefore() {
		byte[] second = this.trail.kept(this.chain, 1, 1).get(0).hash();

		assertRefused(() -> insert(next(now()), second, null), "names another entry as the one before");
		unlinked((owner) -> force(owner, 4, second), "trail_entry_chain_previous_hash_key");
		unlinked((owner) -> force(owner, 4, new byte[31]), "trail_entry_previous_hash_check");
		unlinked((owner) -> force(owner, 4, Sha256.of()), null);
	}

	@Test
	void refusesAnotherHash() {
		assertRefused(() -> insert(next(now()), this.last.hash(), Sha256.of()), "has another hash");
		unlinked((owner) -> force(owner, 4, this.last.hash()), null);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 3, 5, 1000 })
	void refusesAnotherPlace(long seq) {
		assertRefused(() -> insert(next(now(), seq, null)), "does not come after entry 3");
	}

	@Test
	void refusesAForkWithoutTheTriggerToo() {
		unlinked((owner) -> force(owner, 3, Sha256.of()), "trail_entry_chain_seq_key");
		unlinked((owner) -> force(owner, 4, this.last.previousHash()), "trail_entry_chain_previous_hash_key");
		unlinked((owner) -> force(owner, 5, this.last.hash()), null);
	}

	@Test
	void refusesATimeOfItsOwn() {
		assertRefused(() -> insert(next(now().plusSeconds(60))), "does not say the time");
		assertRefused(() -> insert(next(now().minusSeconds(60))), "does not say the time");
	}

	@Test
	void refusesWhatClaimsToBeFromBeforeTheTrail() {
		assertRefused(() -> insert(next(now(), 4, true)), "does not say the time");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update trail_entry set reason = 'x'", "delete from trail_entry", "truncate trail_entry",
			"update trail_head set seq = seq + 1", "delete from trail_head", "truncate trail_head cascade",
			"insert into trail_head values (gen_random_uuid(), 0, decode(repeat('00', 32), 'hex'), now())",
			"insert into trail_entry (id, bytes, previous_hash, hash) overriding system value "
					+ "select 1, bytes, previous_hash, hash from trail_entry limit 1" })
	void mayNotBeChangedByTheApplication(String change) {
		assertThatThrownBy(() -> this.jdbc.sql(change).update()).rootCause()
			.satisfiesAnyOf((ex) -> assertThat(ex).hasMessageContaining("permission denied for table trail_"),
					(ex) -> assertThat(ex).hasMessageContaining("does not come after"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update trail_entry set reason = 'x'", "delete from trail_entry", "truncate trail_entry",
			"delete from trail_head", "truncate trail_head cascade", "update trail_head set seq = seq + 1",
			"insert into trail_head values (gen_random_uuid(), 7, decode(repeat('00', 32), 'hex'), now())" })
	void isNotChangedByTheOwnerEither(String change) {
		this.owner.inATransaction((owner) -> {
			owner.sql("grant all on trail_entry, trail_head to current_user").update();
			assertThatThrownBy(() -> owner.sql(change).update()).rootCause()
				.hasMessageMatching("(?s).*(never changed|moves with its entries).*");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "update trail_entry set reason = 'x'", "delete from trail_entry",
			"update trail_head set seq = seq + 1" })
	void isChangedByTheOwnerOnceTheTriggersAreGone(String change) {
		this.owner.inATransaction((owner) -> {
			owner.sql("grant all on trail_entry, trail_head to current_user").update();
			owner.sql("alter table trail_entry disable trigger user").update();
			owner.sql("alter table trail_head disable trigger user").update();
			assertThat(owner.sql(change).update()).isPositive();
		});
	}

	@Test
	void locksAChainUntilTheTransactionEnds() {
		this.owner.inATransaction((owner) -> {
			owner.sql("select * from lock_trail(?)").param(this.chain).query().listOfRows();

			assertThat(this.trail.head(this.chain).orElseThrow().seq()).isEqualTo(3);
			assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("set local lock_timeout = '50ms'").update();
				this.jdbc.sql("select * from lock_trail(?)").param(this.chain).query().listOfRows();
			})).rootCause().hasMessageContaining("lock timeout");
		});
	}

	/**
	 * What would happen if there were no trigger: refused by a constraint, or not at all.
	 */
	private void unlinked(Consumer<JdbcClient> insert, @Nullable String constraint) {
		this.owner.inATransaction((owner) -> {
			owner.sql("alter table trail_entry disable trigger trail_entry_is_linked").update();
			if (constraint == null) {
				insert.accept(owner);
			}
			else {
				assertThatThrownBy(() -> insert.accept(owner)).rootCause().hasMessageContaining(constraint);
			}
		});
	}

	/** Fills the columns by itself, as nobody but the owner can. */
	private void force(JdbcClient owner, long seq, byte[] previousHash) {
		owner.sql("""
				insert into trail_entry (chain, seq, at, bytes, previous_hash, hash, actor_name, action, subject)
				values (?, ?, now(), 'x', ?, ?, 'Sara', 'item.settled', 'SEC-1')
				""").params(this.chain, seq, previousHash, Sha256.of()).update();
	}

	private void assertRefused(Runnable insert, String why) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> insert.run()))
			.withMessageContaining(why);
	}

	private void insert(EntryBytes said) {
		insert(said, this.last.hash(), null);
	}

	private void insert(EntryBytes said, byte[] previousHash, byte @Nullable [] hash) {
		this.jdbc.sql("insert into trail_entry (bytes, previous_hash, hash) values (?, ?, ?)")
			.params(said.bytes(), previousHash, (hash != null) ? hash : KeptEntry.hash(previousHash, said.bytes()))
			.update();
	}

	private EntryBytes next(Instant at) {
		return next(at, 4, null);
	}

	private EntryBytes next(Instant at, long seq, @Nullable Boolean imported) {
		return new EntryBytes(EntryBytes.TYPE, this.chain, seq, EntryBytes.text(at), "north", TestTrail.SARA,
				EntryBytes.Authentication.of(Proof.NONE), null, "item.settled", "SEC-4", null, null, null, null,
				"0.1.0", "103", imported);
	}

	private Instant now() {
		return this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

}
