package greenboard.deployments;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.acts.Answer;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemNotFound;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Settlement;
import greenboard.acts.Settlement.Effect;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.audit.AuditEntry;
import greenboard.readiness.Status;
import greenboard.register.AwaitingRequest;
import greenboard.register.BoardItem;
import greenboard.register.ItemRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestManagementTests extends TwoPeople {

	@Test
	void waivesACriticalItemOnceASecondPersonAgrees() {
		UUID request = ask("SEC-1", this.sara);
		assertThat(item("SEC-1").state()).isEqualTo(Status.OPEN);
		assertThat(item("SEC-1").request()).isNotNull();
		assertThat(awaiting(this.lea)).containsExactly("SEC-1");
		assertThat(awaiting(this.sara)).isEmpty();

		this.requests.grant(this.deployment, "SEC-1", request, this.lea);

		BoardItem item = item("SEC-1");
		assertThat(item.state()).isEqualTo(Status.WAIVED);
		assertThat(item.request()).isNull();
		assertThat(item.waivedUntil()).isEqualTo(today().plusDays(3));
		assertThat(item.settledBy()).isNotNull().extracting(BoardItem.Doer::name).isEqualTo("Lea");
		assertThat(actions("SEC-1")).containsExactly("item.waiver-granted", "item.waiver-asked");
		assertThat(this.register.item(this.deployment, "SEC-1", this.lea).requests()).singleElement()
			.extracting(ItemRequest::answer)
			.isEqualTo(Answer.GRANTED);
	}

	@Test
	void letsNobodyGrantTheirOwnRequest() {
		UUID request = ask("SEC-1", this.lea);

		refuses(Reason.OWN_REQUEST, () -> this.requests.grant(this.deployment, "SEC-1", request, this.lea));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.requests.grant(this.deployment, "SEC-1", request, this.sara));
		assertThat(item("SEC-1").state()).isEqualTo(Status.OPEN);
	}

	@Test
	void waivesOnlyWhatIsCriticalAndNotSettled() {
		refuses(Reason.NOT_CRITICAL, () -> ask("SEC-3", this.sara));
		this.items.settle(this.deployment, Settling.of("SEC-1", Status.DONE, null), this.sara);
		refuses(Reason.SETTLED, () -> ask("SEC-1", this.sara));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> this.requests.askForWaiver(this.deployment,
				"SEC-2", new Waiver("late", "watched", today().minusDays(1)), this.sara));
		ask("SEC-2", this.sara);
		refuses(Reason.REQUEST_OPEN, () -> ask("SEC-2", this.lea));
	}

	@Test
	void asksForASecondPersonBeforeACriticalItemIsLeftOut() {
		Settling leaveOut = Settling.of("SEC-1", Status.NOT_APPLICABLE, "no such system");
		Settlement settlement = this.items.settle(this.deployment, leaveOut, this.sara);
		assertThat(settlement.effect()).isEqualTo(Effect.REQUESTED);
		assertThat(settlement.state()).isEqualTo(Status.OPEN);
		long sequence = this.register.head(this.deployment, this.sara).sequence();

		assertThat(this.items.settle(this.deployment, leaveOut, this.sara).effect()).isEqualTo(Effect.REQUESTED);
		assertThat(this.register.head(this.deployment, this.sara).sequence()).isEqualTo(sequence);
		this.requests.grant(this.deployment, "SEC-1", request("SEC-1"), this.lea);
		assertThat(item("SEC-1").state()).isEqualTo(Status.NOT_APPLICABLE);
		assertThat(item("SEC-1").note()).isEqualTo("no such system");
	}

	@Test
	void overtakesARequestWhenTheItemIsDone() {
		UUID request = ask("SEC-1", this.sara);
		this.items.settle(this.deployment, Settling.of("SEC-1", Status.DONE, null), this.sara);

		refuses(Reason.REQUEST_ANSWERED, () -> this.requests.grant(this.deployment, "SEC-1", request, this.lea));
		assertThat(item("SEC-1").state()).isEqualTo(Status.DONE);
		assertThat(awaiting(this.lea)).isEmpty();
	}

	@Test
	void letsOnlyWhoAskedWithdraw() {
		UUID request = ask("SEC-1", this.sara);
		refuses(Reason.FOREIGN_REQUEST, () -> this.requests.withdraw(this.deployment, "SEC-1", request, this.lea));
		this.requests.withdraw(this.deployment, "SEC-1", request, this.sara);
		refuses(Reason.REQUEST_ANSWERED, () -> this.requests.refuse(this.deployment, "SEC-1", request, "no", this.lea));

		UUID again = ask("SEC-1", this.sara);
		this.requests.refuse(this.deployment, "SEC-1", again, "do it instead", this.lea);
		assertThat(item("SEC-1").request()).isNull();
		assertThat(actions("SEC-1")).startsWith("item.waiver-refused", "item.waiver-asked", "item.waiver-withdrawn");
	}

	@Test
	void looksForARequestAtItsOwnItemOnly() {
		UUID request = ask("SEC-1", this.sara);
		DeploymentId other = this.scene.deployment();

		assertThatExceptionOfType(ItemNotFound.class)
			.isThrownBy(() -> this.requests.grant(this.deployment, "SEC-2", request, this.lea));
		assertThatExceptionOfType(ItemNotFound.class)
			.isThrownBy(() -> this.requests.grant(other, "SEC-1", request, this.lea));
	}

	private UUID request(String key) {
		ItemRequest request = item(key).request();
		assertThat(request).isNotNull();
		return request.id();
	}

	private List<String> awaiting(Actor actor) {
		return this.register.awaiting(actor)
			.stream()
			.filter((request) -> request.deployment().equals(this.deployment))
			.map(AwaitingRequest::itemKey)
			.toList();
	}

	private List<String> actions(String key) {
		return this.trail.ofSubject(this.deployment.value(), key, 10).stream().map(AuditEntry::action).toList();
	}

	private static void refuses(Reason reason, Runnable act) {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
