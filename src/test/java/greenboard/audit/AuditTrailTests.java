package greenboard.audit;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(TestDatabase.class)
class AuditTrailTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsWhatHappenedInOrder() {
		UUID deployment = UUID.randomUUID();
		publish(entry(deployment, 1, "SEC-1"));
		publish(entry(deployment, 2, "SEC-2"));
		publish(entry(UUID.randomUUID(), 1, "SEC-1"));

		assertThat(this.trail.of(deployment, 0, 10)).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
		assertThat(this.trail.of(deployment, 1, 10)).extracting(AuditEntry::subjectKey).containsExactly("SEC-2");
		assertThat(this.trail.newest(deployment, Long.MAX_VALUE, 1)).extracting(AuditEntry::sequence)
			.containsExactly(2L);
		assertThat(this.trail.ofSubject(deployment, "SEC-1", 10)).containsExactly(entry(deployment, 1, "SEC-1"));
	}

	@Test
	void refusesAnEventOutsideATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.events.publishEvent((Auditable) () -> entry(UUID.randomUUID(), 1, "SEC-1")));
	}

	@Test
	void refusesTheSamePlaceTwice() {
		UUID deployment = UUID.randomUUID();
		publish(entry(deployment, 1, "SEC-1"));

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> publish(entry(deployment, 1, "SEC-2")));
	}

	@Test
	void mayNotChangeOrForgetAnything() {
		assertEachChangeIsRefusedBecause("permission denied for table audit_event");
	}

	@Test
	void refusesToChangeOrForgetAnythingEvenWhenTheOwnerTakesTheRightBack() {
		this.jdbc.sql("grant update, delete, truncate on audit_event to current_user").update();
		try {
			assertEachChangeIsRefusedBecause("never changed");
		}
		finally {
			this.jdbc.sql("revoke update, delete, truncate on audit_event from current_user").update();
		}
	}

	private void assertEachChangeIsRefusedBecause(String reason) {
		publish(entry(UUID.randomUUID(), 1, "SEC-1"));

		for (String statement : new String[] { "update audit_event set reason = 'x'", "delete from audit_event",
				"truncate audit_event" }) {
			assertThatException().isThrownBy(() -> this.jdbc.sql(statement).update())
				.havingRootCause()
				.withMessageContaining(reason);
		}
	}

	private void publish(AuditEntry entry) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent((Auditable) () -> entry));
	}

	private static AuditEntry entry(UUID deployment, long sequence, String key) {
		return new AuditEntry(deployment, sequence, Instant.parse("2026-11-21T10:00:00Z"), new UUID(1, 2), "Sara",
				"item.settled", key + " Backups restored", key, "OPEN", "DONE", null);
	}

}
