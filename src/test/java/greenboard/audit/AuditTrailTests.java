package greenboard.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import greenboard.StatementLog;
import greenboard.TestDatabase;
import greenboard.canonical.CanonicalJson;
import greenboard.canonical.Sha256;

import static greenboard.audit.TestTrail.elsewhere;
import static greenboard.audit.TestTrail.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(properties = "greenboard.node=north")
@Import({ TestDatabase.class, TestTrail.class, StatementLog.class })
@RecordApplicationEvents
class AuditTrailTests {

	@Autowired
	private TestTrail act;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementLog log;

	@Autowired
	private ApplicationEvents events;

	@Test
	void keepsWhatHappenedInOrder() {
		UUID deployment = this.act.chain(2);
		this.act.chain(1);

		assertThat(this.trail.of(deployment, 0, 10)).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
		assertThat(this.trail.of(deployment, 1, 10)).extracting(AuditEntry::subjectKey).containsExactly("SEC-2");
		assertThat(this.trail.newest(deployment, Long.MAX_VALUE, 1)).extracting(AuditEntry::sequence)
			.containsExactly(2L);
		assertThat(this.trail.ofSubject(deployment, "SEC-1", 10))
			.extracting(AuditEntry::deployment, AuditEntry::actorId, AuditEntry::actorName, AuditEntry::action,
					AuditEntry::subject, AuditEntry::before, AuditEntry::after, AuditEntry::reason)
			.containsExactly(tuple(deployment, new UUID(1, 2), "Sara", "item.settled", "SEC-1 Backups restored", "OPEN",
					"DONE", null));
	}

	@Test
	void linksEachEntryToTheOneBefore() {
		UUID deployment = this.act.chain(3);

		List<KeptEntry> kept = this.trail.kept(deployment, 0, 10);
		byte[] before = new byte[32];
		for (KeptEntry entry : kept) {
			assertThat(entry.previousHash()).isEqualTo(before);
			assertThat(entry.hash()).isEqualTo(Sha256.of(new byte[1], before, entry.bytes()));
			before = entry.hash();
		}
		assertThat(this.trail.head(deployment)).contains(Receipt.of(deployment, 3, before));
		assertThat(this.trail.head(UUID.randomUUID())).isEmpty();
	}

	@Test
	void saysEverythingInTheBytes() {
		UUID deployment = this.act.chain(1);

		KeptEntry kept = this.trail.kept(deployment, 0, 1).get(0);
		assertThat(CanonicalJson.isCanonical(kept.bytes())).isTrue();
		JsonNode said = JsonMapper.shared().readTree(kept.bytes());
		assertThat(said.propertyNames()).containsExactly("action", "actor", "after", "application", "at",
				"authentication", "before", "chain", "command", "node", "reason", "schema", "seq", "subject",
				"subjectKey", "type");
		assertThat(said.get("type").asString()).isEqualTo("greenboard/entry/1");
		assertThat(said.get("seq").isIntegralNumber()).isTrue();
		assertThat(said.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z")
			.isEqualTo(EntryBytes.text(kept.at()));
		assertThat(said.get("node").asString()).isEqualTo("north");
		assertThat(said.get("actor").toString()).isEqualTo(
				"{\"id\":\"%s\",\"name\":\"Sara\",\"roles\":[\"CONTRIBUTOR\",\"LEAD\"]}".formatted(new UUID(1, 2)));
		assertThat(said.get("authentication").toString()).isEqualTo("{\"ageSeconds\":null,\"method\":\"NONE\"}");
		assertThat(said.get("command").isNull()).isTrue();
		assertThat(said.get("application").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
		assertThat(said.get("schema").asString()).matches("\\d{3}");
	}

	@Test
	void showsInItsColumnsWhatTheBytesSay() {
		UUID deployment = this.act.chain(2);

		assertThat(this.jdbc.sql("""
				select count(*) from (select e.*, convert_from(bytes, 'UTF8')::jsonb said from trail_entry e) e
				where chain = ? and chain::text = said ->> 'chain' and seq = (said ->> 'seq')::bigint
				and at = (said ->> 'at')::timestamptz and actor_id::text = said #>> '{actor,id}'
				and actor_name = said #>> '{actor,name}' and action = said ->> 'action' and subject = said ->> 'subject'
				and subject_key = said ->> 'subjectKey' and before = said ->> 'before' and after = said ->> 'after'
				and reason is not distinct from said ->> 'reason'
				""").param(deployment).query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void takesTheTimeOfTheDatabase() {
		Instant before = now();
		UUID deployment = this.act.chain(3);

		List<AuditEntry> entries = this.trail.of(deployment, 0, 9);
		assertThat(entries).extracting(AuditEntry::at).isSorted();
		assertThat(entries.get(0).at()).isBetween(before, now());
		assertThat(Duration.between(entries.get(2).at(), now())).isLessThan(Duration.ofMinutes(1));
	}

	private Instant now() {
		return this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

	@Test
	void keepsWhatConcernsNoDeploymentInTheChainOfTheSystem() {
		long end = this.trail.head(AuditTrail.SYSTEM).map(Receipt::seq).orElse(0L);

		this.act.publish(elsewhere("role.given"), elsewhere("role.taken"));

		assertThat(this.trail.of(AuditTrail.SYSTEM, end, 9))
			.extracting(AuditEntry::deployment, AuditEntry::sequence, AuditEntry::action)
			.containsExactly(tuple(null, end + 1, "role.given"), tuple(null, end + 2, "role.taken"));
	}

	@Test
	void locksOnceAndWritesOnceForAllEntriesOfATransaction() {
		UUID deployment = this.act.chain(1);

		assertThat(this.log.duringOwn(() -> this.act.publish(settled(deployment, 2, "SEC-2"),
				settled(deployment, 3, "SEC-3"), settled(deployment, 4, "SEC-4"))))
			.hasSize(2);
		assertThat(this.log.duringOwn(() -> this.act.publish(elsewhere("role.given"), settled(deployment, 5, "SEC-5"))))
			.hasSize(3);
	}

	@Test
	void givesAReceiptOnceTheTransactionIsCommitted() {
		UUID deployment = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> {
			this.act.publishInside(settled(deployment, 1, "SEC-1"), settled(deployment, 2, "SEC-2"),
					elsewhere("role.given"));
			assertThat(this.events.stream(Receipt.class)).isEmpty();
		});

		assertThat(this.events.stream(Receipt.class)).containsExactly(this.trail.head(AuditTrail.SYSTEM).orElseThrow(),
				this.trail.head(deployment).orElseThrow());
		assertThat(this.trail.head(deployment).orElseThrow()).hasToString(
				deployment + "/2/" + HexFormat.of().formatHex(this.trail.kept(deployment, 1, 1).get(0).hash()));
	}

	@Test
	void leavesNothingOfATransactionThatIsRolledBack() {
		UUID deployment = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> {
			this.act.publishInside(settled(deployment, 1, "SEC-1"));
			status.setRollbackOnly();
		});

		assertThat(this.trail.of(deployment, 0, 9)).isEmpty();
		assertThat(this.events.stream(Receipt.class)).isEmpty();
	}

	@Test
	void refusesAnEventOutsideATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.act.publishInside(elsewhere("role.given")));
	}

	@Test
	void refusesAnotherPlaceThanTheNext() {
		UUID deployment = this.act.chain(1);

		assertThatIllegalStateException().isThrownBy(() -> this.act.publish(settled(deployment, 1, "SEC-2")));
		assertThatIllegalStateException().isThrownBy(() -> this.act.publish(settled(deployment, 3, "SEC-2")));
	}

	@Test
	void refusesWhatHasNoCanonicalForm() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.act.publish(settled(UUID.randomUUID(), 1, "\ud83d")));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.act.publish(settled(UUID.randomUUID(), 1, "\u0000")));
	}

}
