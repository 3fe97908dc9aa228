package greenboard.verification;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.StatementLog;
import greenboard.TestDatabase;
import greenboard.acts.DeploymentId;
import greenboard.audit.Auditable;
import greenboard.audit.Doer;
import greenboard.audit.Happening;
import greenboard.checkpoints.Checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A long trail is read and proved in pages: neither one entry at a time nor all at once.
 */
@SpringBootTest(properties = "greenboard.checkpoint-every=PT24H")
@Import({ TestDatabase.class, StatementLog.class })
class LongTrailTests {

	private static final int ENTRIES = 2500;

	private static final Doer SARA = new Doer(new UUID(1, 2), "Sara", List.of("LEAD"));

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private DeploymentVerification verification;

	@Autowired
	private StatementLog statements;

	@Test
	void takesAFewStatementsForEachThousandEntries() {
		UUID chain = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> {
			for (long seq = 1; seq <= ENTRIES; seq++) {
				Happening happening = new Happening(chain, seq, SARA, "item.noted", "SEC-1 Scanned", "SEC-1", null,
						"note " + seq, null);
				this.events.publishEvent((Auditable) () -> happening);
			}
		});
		this.checkpoints.seal();

		List<String> sent = this.statements
			.duringOwn(() -> assertThat(this.verification.verify(new DeploymentId(chain))).satisfies((found) -> {
				assertThat(found.links().holds()).isTrue();
				assertThat(found.links().head().seq()).isEqualTo(ENTRIES);
				assertThat(found.log().proved()).isEqualTo(ENTRIES);
				assertThat(found.log().holds()).isTrue();
			}));

		assertThat(sent).filteredOn((sql) -> sql.contains("from trail_entry"))
			.hasSize(9)
			.allMatch((sql) -> sql.contains("limit") || sql.contains("count"));
		assertThat(sent).hasSizeLessThan(35);
	}

}
