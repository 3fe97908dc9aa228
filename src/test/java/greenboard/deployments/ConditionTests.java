package greenboard.deployments;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.Permission;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.Settling;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.readiness.Status;
import greenboard.records.ChecklistDocument;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class })
class ConditionTests {

	private static final Duration DAY = Duration.ofDays(1);

	@Autowired
	private Scene scene;

	@Autowired
	private DeploymentActs acts;

	@Autowired
	private ItemManagement items;

	@Autowired
	private ChecklistManagement checklists;

	@Autowired
	private Upkeep upkeep;

	@Autowired
	private Register register;

	@Autowired
	private ChecklistDocument documents;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Actor mona;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mona = this.scene.person("Mona", MemberRole.MANAGER);
		this.id = this.scene.deployment();
	}

	@AfterEach
	void storesWhatAskingAgainGives() {
		assertThat(this.upkeep.compare()).isEmpty();
	}

	@Test
	void countForNothing() {
		DeploymentHead before = head();
		assertThat(add("Logs *shipped*", DAY)).isEqualTo("CONDITION-1");
		assertThat(add("Pager handed over", DAY.multipliedBy(2))).isEqualTo("CONDITION-2");

		assertThat(head().tallies()).isEqualTo(before.tallies());
		assertThat(head().figures()).isEqualTo(before.figures());
		assertThat(this.register.shortestWay(head()).steps()).extracting((step) -> step.leaf().key())
			.doesNotContain("CONDITION-1", "CONDITION-2");
		Board board = this.register.board(this.id, this.mona);
		BoardSection last = board.sections().get(board.sections().size() - 1);
		assertThat(last.title()).isEqualTo("Conditions");
		assertThat(last.items()).extracting(BoardItem::text).containsExactly("Logs *shipped*", "Pager handed over");
		assertThat(last.items()).noneMatch(BoardItem::counts);
		assertThat(this.trail.ofSubject(this.id.value(), "CONDITION-1", 9)).extracting(AuditEntry::action)
			.containsExactly("item.condition-added");
		assertThat(this.documents.of(this.id, this.mona)).doesNotContain("Pager handed over");
	}

	@Test
	void holdOnceTheyAreOverdueUntilTheyAreSettled() {
		add("Logs *shipped*", DAY);
		assertThat(overdue()).isEmpty();
		this.clock.forward(DAY);

		assertThat(overdue()).containsExactly(List.of("CONDITION-1", "Logs shipped"));
		settle(Status.FAILED);
		assertThat(overdue()).hasSize(1);
		settle(Status.DONE);
		assertThat(overdue()).isEmpty();
		settle(Status.OPEN);
		assertThat(overdue()).hasSize(1);
	}

	@Test
	void endAGoAndHoldWithoutAnybodyLooking() {
		this.id = this.scene.deployment(this.scene.template("---\ntitle: Shop\nkey: due-" + UUID.randomUUID()
				+ "\n---\n\n# Shop\n\n## Build <!-- phase: prepare -->\n\n- [ ] Compiled <!-- key: BLD-1 -->\n"),
				this.mona);
		this.items.settle(this.id, Settling.of("BLD-1", Status.DONE, null), this.mona);
		add("Logs shipped", DAY);
		Actor lea = this.scene.person("Lea", MemberRole.LEAD);
		this.acts.act(this.id, Permission.GRANT, lea, (deployment) -> {
			deployment.decide(new Decision(UUID.randomUUID(), Decision.Kind.GO, deployment.now(),
					Objects.requireNonNull(lea.id()), lea.name(), deployment.now().plus(DAY.multipliedBy(9)), null,
					deployment.rested(), List.of(), null));
			return deployment.id();
		});
		this.upkeep.expire();
		assertThat(stored()).isEqualTo("GO DECIDED");
		this.clock.forward(DAY);
		this.upkeep.expire();

		assertThat(stored()).isEqualTo("HOLD PLANNED");
		assertThat(this.trail.newest(this.id.value(), Long.MAX_VALUE, 1)).singleElement()
			.returns("decision.ended", AuditEntry::action)
			.returns("CONDITION-1 is overdue: Logs shipped", AuditEntry::reason);
	}

	/** As it is written down, which nobody has looked at. */
	private String stored() {
		return this.jdbc.sql("select verdict || ' ' || state from deployment where id = ?")
			.param(this.id.value())
			.query(String.class)
			.single();
	}

	@Test
	void neverHoldWhenTheyAreSettledInTime() {
		add("Logs shipped", DAY);
		settle(Status.DONE);
		this.clock.forward(DAY.multipliedBy(2));

		assertThat(overdue()).isEmpty();
	}

	@Test
	void takeATextAndATimeThatIsToCome() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> add(" ", DAY))
			.returns("text", InvalidField::field);
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> add("Logs shipped", Duration.ZERO))
			.returns("due", InvalidField::field);
	}

	@Test
	void stayWhenTheChecklistMovesOn() {
		String key = "shop-" + UUID.randomUUID();
		this.id = this.scene.deployment(this.scene.template(Scene.CHECKLIST.formatted(key)), this.mona);
		add("Logs shipped", DAY);
		String next = Scene.CHECKLIST.formatted(key)
				+ "\n## Conditions <!-- phase: prepare -->\n\n- [ ] Weather fair <!-- key: CND-1 -->\n";
		this.checklists.move(this.id, this.scene.template(next), this.mona);
		add("Pager handed over", DAY);
		this.clock.forward(DAY);

		assertThat(overdue()).hasSize(2);
		Board board = this.register.board(this.id, this.mona);
		assertThat(board.sections().get(board.sections().size() - 1).items()).extracting(BoardItem::key)
			.containsExactly("CONDITION-1", "CONDITION-2");
	}

	private String add(String text, Duration due) {
		return this.acts.act(this.id, Permission.MANAGE, this.mona,
				(deployment) -> deployment.addCondition(text, deployment.now().plus(due)));
	}

	private void settle(Status state) {
		this.items.settle(this.id, Settling.of("CONDITION-1", state, "because"), this.mona);
	}

	private List<List<String>> overdue() {
		return this.register.assessment(head())
			.blockers()
			.stream()
			.filter((blocker) -> blocker.kind().equals(Blocker.CONDITION_OVERDUE))
			.map(Blocker::words)
			.toList();
	}

	private DeploymentHead head() {
		return this.register.head(this.id, this.mona);
	}

}
