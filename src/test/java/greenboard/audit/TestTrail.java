package greenboard.audit;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leaves entries in the trail, as what people do leaves them.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestTrail {

	static final Doer SARA = new Doer(new UUID(1, 2), "Sara", List.of("LEAD", "CONTRIBUTOR"));

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	TestTrail(ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.events = events;
		this.transaction = transaction;
	}

	static Happening settled(UUID deployment, long sequence, String key) {
		return new Happening(deployment, sequence, SARA, "item.settled", key + " Backups restored", key, "OPEN", "DONE",
				null);
	}

	static Happening elsewhere(String action) {
		return Happening.elsewhere(SARA, action, "Kofi", null, null, "APPROVER");
	}

	/** Publishes what happened in one transaction. */
	void publish(Happening... happenings) {
		this.transaction.executeWithoutResult((status) -> publishInside(happenings));
	}

	/** Publishes what happened in the present transaction. */
	void publishInside(Happening... happenings) {
		Arrays.stream(happenings).forEach((happening) -> this.events.publishEvent((Auditable) () -> happening));
	}

	/** A deployment's chain with as many entries. */
	UUID chain(int entries) {
		UUID deployment = UUID.randomUUID();
		for (int seq = 1; seq <= entries; seq++) {
			publish(settled(deployment, seq, "SEC-" + seq));
		}
		return deployment;
	}

}
