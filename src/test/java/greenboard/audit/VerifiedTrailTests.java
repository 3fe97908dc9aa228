package greenboard.audit;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.audit.TrailVerification.Fault;
import greenboard.audit.TrailVerification.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in a database that somebody changed who may do everything.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestTrail.class })
class VerifiedTrailTests {

	@Autowired
	private TestTrail act;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TestDatabase.Owner owner;

	private UUID chain;

	@BeforeEach
	void begin() {
		this.chain = this.act.chain(5);
	}

	@Test
	void holdsAsLongAsNobodyChangesAnything() {
		assertThat(this.trail.verify(this.chain).faults()).isEmpty();
		assertThat(this.trail.verify(this.chain).head()).isEqualTo(this.trail.head(this.chain).orElseThrow());
		assertThat(this.trail.verify(UUID.randomUUID()).holds()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "update trail_entry set reason = 'x' | 3 | MISFILED",
			"update trail_entry set actor_id = gen_random_uuid() | 3 | MISFILED",
			"update trail_entry set subject_key = 'SEC-9' | 3 | MISFILED",
			"update trail_entry set at = at - interval '1 day' | 3 | MISFILED",
			"update trail_entry set bytes = set_byte(bytes, 0, 120) | 3 | OTHER_HASH",
			"update trail_entry set hash = sha256('x') | 3 | OTHER_HASH", "delete from trail_entry | 4 | OTHER_PLACE" })
	void namesWhatWasChangedAndWhere(String change, long seq, Kind kind) {
		tamper(change + " where chain = '%s' and seq = 3".formatted(this.chain));

		assertThat(this.trail.verify(this.chain).faults()).contains(new Fault(seq, kind));
	}

	@Test
	void noticesATailThatWasCutWhenTheHeadWasForgotten() {
		tamper("delete from trail_entry where chain = '%s' and seq = 5".formatted(this.chain));

		assertThat(this.trail.verify(this.chain).faults()).containsExactly(new Fault(5, Kind.OTHER_END));
	}

	private void tamper(String change) {
		this.owner.execute("grant all on trail_entry to current_user", "alter table trail_entry disable trigger user",
				change, "alter table trail_entry enable trigger user");
	}

}
