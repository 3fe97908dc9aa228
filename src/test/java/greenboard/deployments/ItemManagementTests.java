package greenboard.deployments;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemChanged;
import greenboard.acts.ItemNotFound;
import greenboard.acts.NotPossible;
import greenboard.acts.Settlement;
import greenboard.acts.Settlement.Effect;
import greenboard.acts.Settling;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.Register;
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class ItemManagementTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement management;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	private Actor sara;

	private DeploymentId deployment;

	@BeforeEach
	void start() {
		this.sara = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		this.deployment = this.scene.deployment();
	}

	@Test
	void startsWithEverythingOpen() {
		Board board = board();

		assertThat(board.allItems().map(BoardItem::state)).containsOnly(Status.OPEN);
		assertThat(board.head().figures().score()).isEqualByComparingTo("0.0");
		assertThat(board.head().figures().ceiling()).isEqualByComparingTo("100.0");
		assertThat(board.assessment().verdict()).isEqualTo(Verdict.HOLD);
		assertThat(board.assessment().blockers()).extracting(Blocker::kind)
			.containsExactly("CRITICAL_OPEN", "CRITICAL_OPEN", "BAND", "SLOT_NOBODY");
		assertThat(board.head().figures().blockerCount()).isEqualTo(4);
	}

	@Test
	void settlesAnItemAndSaysWhoAndWhen() {
		Settlement settlement = settle("BLD-1", Status.DONE, "see build 12");

		assertThat(settlement.effect()).isEqualTo(Effect.CHANGED);
		BoardItem item = item("BLD-1");
		assertThat(item.state()).isEqualTo(Status.DONE);
		assertThat(item.note()).isEqualTo("see build 12");
		assertThat(item.settledBy()).isNotNull().extracting(BoardItem.Doer::name).isEqualTo("Sara");
		assertThat(item.version()).isEqualTo(settlement.version());
		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after)
			.containsExactly("item.settled", "OPEN", "DONE");
	}

	@Test
	void leavesNothingWhenItIsSoAlready() {
		settle("BLD-1", Status.DONE, null);
		long before = newest().sequence();

		assertThat(settle("BLD-1", Status.DONE, null).effect()).isEqualTo(Effect.NONE);
		assertThat(newest().sequence()).isEqualTo(before);
		assertThat(this.register.head(this.deployment, this.sara).sequence()).isEqualTo(before);
	}

	@Test
	void asksForAReasonWhereOneIsNeeded() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> settle("BLD-1", Status.FAILED, " "))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("note"));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> settle("BLD-1", Status.NOT_APPLICABLE, null));
		assertThat(settle("BLD-6", Status.NOT_APPLICABLE, null).effect()).isEqualTo(Effect.CHANGED);
	}

	@Test
	void refusesToSettleWhatFollowsOthers() {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> settle("SEC-4", Status.DONE, null))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(NotPossible.Reason.LINKED));
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> settle("BLD-3", Status.DONE, null))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(NotPossible.Reason.PARENT));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> settle("SEC-1", Status.WAIVED, "no"));
	}

	@Test
	void tellsWhoComesLaterWhatIsThereNow() {
		int seen = item("BLD-1").version();
		Actor tom = this.scene.person("Tom", MemberRole.CONTRIBUTOR);
		settle("BLD-1", Status.FAILED, "does not build");

		assertThatExceptionOfType(ItemChanged.class)
			.isThrownBy(() -> this.management.settle(this.deployment,
					new Settling("BLD-1", Status.DONE, null, List.of(), Expected.seen(seen)), tom))
			.satisfies((ex) -> {
				assertThat(ex.present().state()).isEqualTo(Status.FAILED);
				assertThat(ex.present().settledBy()).isEqualTo("Sara");
			});
		assertThat(this.management
			.settle(this.deployment, new Settling("BLD-1", Status.FAILED, null, List.of(), Expected.seen(seen)), tom)
			.effect()).isEqualTo(Effect.NONE);
	}

	@Test
	void settlesAllOrNone() {
		List<Settling> settlings = List.of(Settling.of("BLD-1", Status.DONE, null),
				Settling.of("SEC-4", Status.DONE, null));

		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.settle(this.deployment, settlings, this.sara));
		assertThat(item("BLD-1").state()).isEqualTo(Status.OPEN);
		assertThat(newest().action()).isEqualTo("deployment.started");
		assertThatExceptionOfType(ItemNotFound.class).isThrownBy(() -> this.management.settle(this.deployment,
				List.of(Settling.of("BLD-1", Status.DONE, null), Settling.of("NONE-1", Status.DONE, null)), this.sara));
		assertThat(item("BLD-1").state()).isEqualTo(Status.OPEN);
	}

	@Test
	void settlesSeveralInOneAct() {
		List<Settlement> settlements = this.management.settle(this.deployment,
				List.of(Settling.of("BLD-4", Status.DONE, null), Settling.of("BLD-5", Status.DONE, null)), this.sara);

		assertThat(settlements).extracting(Settlement::key).containsExactly("BLD-4", "BLD-5");
		assertThat(item("BLD-3").state()).isEqualTo(Status.DONE);
	}

	@Test
	void leavesAnOptionalSectionOut() {
		UUID section = section("Partner feed (if applicable)");

		assertThat(this.management.leaveOut(this.deployment, section, null, this.sara)).hasSize(2);
		assertThat(item("FEED-1").state()).isEqualTo(Status.NOT_APPLICABLE);
		UUID build = section("Build");
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.leaveOut(this.deployment, build, null, this.sara));
	}

	private Settlement settle(String key, Status state, String note) {
		return settle(Settling.of(key, state, note));
	}

	private Settlement settle(Settling settling) {
		return this.management.settle(this.deployment, settling, this.sara);
	}

	private BoardItem item(String key) {
		return this.register.item(this.deployment, key, this.sara).item();
	}

	private UUID section(String title) {
		return board().allSections().filter((each) -> each.title().equals(title)).findFirst().orElseThrow().id();
	}

	private Board board() {
		return this.register.board(this.deployment, this.sara);
	}

	private AuditEntry newest() {
		return this.trail.newest(this.deployment.value(), Long.MAX_VALUE, 1).get(0);
	}

}
