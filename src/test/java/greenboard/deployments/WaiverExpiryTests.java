package greenboard.deployments;

import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.acts.NotPossible;
import greenboard.acts.Settling;
import greenboard.audit.AuditEntry;
import greenboard.readiness.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WaiverExpiryTests extends TwoPeople {

	@Autowired
	private Upkeep upkeep;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void opensTheItemAgainWhenTheWaiverIsOver() {
		this.requests.grant(this.deployment, "SEC-1", ask("SEC-1", this.sara), this.lea);
		this.requests.grant(this.deployment, "SEC-2", ask("SEC-2", this.sara), this.lea);
		expire("SEC-1");
		this.upkeep.expire();

		assertThat(item("SEC-1").state()).isEqualTo(Status.OPEN);
		assertThat(item("SEC-2").state()).isEqualTo(Status.WAIVED);
		AuditEntry newest = this.trail.ofSubject(this.deployment.value(), "SEC-1", 1).get(0);
		assertThat(newest).extracting(AuditEntry::action, AuditEntry::actorName, AuditEntry::reason)
			.containsExactly("item.waiver-expired", "Greenboard", "late");
		assertThat(this.register.head(this.deployment, this.sara).nextExpiry())
			.isEqualTo(today().plusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant());
		assertThat(this.upkeep.compare()).isEmpty();
	}

	@Test
	void opensItAgainBeforeAnythingElseIsDone() {
		this.requests.grant(this.deployment, "SEC-1", ask("SEC-1", this.sara), this.lea);
		expire("SEC-1");
		this.items.settle(this.deployment, Settling.of("BLD-1", Status.DONE, null), this.sara);

		assertThat(item("SEC-1").state()).isEqualTo(Status.OPEN);
	}

	@Test
	void isNotGrantedOnceItsLastDayIsOver() {
		UUID request = ask("SEC-1", this.sara);
		this.jdbc.sql("update item_request set expires_on = expires_on - 10 where id = ?").param(request).update();

		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.requests.grant(this.deployment, "SEC-1", request, this.lea))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(NotPossible.Reason.WAIVER_EXPIRED));
		assertThat(item("SEC-1").state()).isEqualTo(Status.OPEN);
	}

	private void expire(String key) {
		this.jdbc.sql("update item set waived_until = waived_until - 10 where deployment_id = ? and key = ?")
			.params(this.deployment.value(), key)
			.update();
		this.jdbc.sql("update deployment set next_expiry = now() - interval '1 hour' where id = ?")
			.param(this.deployment.value())
			.update();
	}

}
