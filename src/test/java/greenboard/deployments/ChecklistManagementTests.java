package greenboard.deployments;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import greenboard.acts.Addition;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemChanged;
import greenboard.acts.Move;
import greenboard.acts.NotPossible;
import greenboard.acts.Rewording;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.Register;
import greenboard.signoffs.SignOffRole;
import greenboard.signoffs.SignOffRoles;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class ChecklistManagementTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ChecklistManagement checklist;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RequestManagement requests;

	@Autowired
	private Register register;

	@Autowired
	private SignOffRoles roles;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Upkeep upkeep;

	private Actor mia;

	private String key;

	private DeploymentId deployment;

	@BeforeEach
	void start() {
		this.mia = this.scene.person("Mia", MemberRole.MANAGER);
		this.key = "shop-" + UUID.randomUUID();
		this.deployment = this.scene.deployment(this.scene.template(Scene.CHECKLIST.formatted(this.key)), this.mia);
	}

	@Test
	void addsAnItemWithAReason() {
		String added = this.checklist.add(this.deployment,
				new Addition(section("Security"), "Ports closed", null, true, "found in the review"), this.mia);

		BoardItem item = item(added);
		assertThat(item.added()).isTrue();
		assertThat(item.critical()).isTrue();
		assertThat(item.category()).isEqualTo("Security");
		assertThat(board().assessment().readiness().knockOut().criticalOpen()).isEqualTo(3);
		assertThat(this.trail.ofSubject(this.deployment.value(), added, 1)).singleElement()
			.extracting(AuditEntry::reason)
			.isEqualTo("found in the review");
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> this.checklist.add(this.deployment,
				new Addition(section("Deployment day"), "Late", null, true, "x"), this.mia));
		assertThat(this.upkeep.compare()).isEmpty();
	}

	@Test
	void keepsTheOldWordsInTheTrail() {
		this.checklist.reword(this.deployment,
				new Rewording("BLD-1", "Compiled twice", null, "reproducible", Expected.ANYTHING), this.mia);

		assertThat(item("BLD-1").text()).isEqualTo("Compiled twice");
		assertThat(this.trail.ofSubject(this.deployment.value(), "BLD-1", 1)).singleElement()
			.extracting(AuditEntry::before, AuditEntry::after)
			.containsExactly("Compiled", "Compiled twice");
		assertThatExceptionOfType(ItemChanged.class).isThrownBy(() -> this.items.settle(this.deployment,
				new Settling("BLD-1", Status.DONE, null, List.of(), Expected.seen(1)), this.mia));
	}

	@Test
	void movesToANewerVersionAndKeepsWhatWasSettled() {
		this.items.settle(this.deployment,
				List.of(Settling.of("BLD-1", Status.DONE, null), Settling.of("BLD-2", Status.DONE, null),
						Settling.of("BLD-6", Status.NOT_APPLICABLE, null), Settling.of("DAY-1", Status.DONE, null)),
				this.mia);
		String added = this.checklist.add(this.deployment,
				new Addition(section("Security"), "Ports closed", null, false, "review"), this.mia);
		this.requests.askForWaiver(this.deployment, "SEC-2",
				new Waiver("late", "watched", LocalDate.now(ZoneOffset.UTC).plusDays(2)), this.mia);
		TemplateVersion newer = this.scene.template(Scene.CHECKLIST.formatted(this.key)
			.replace("- [ ] Compiled <!-- key: BLD-1 -->", "- [ ] Compiled cleanly <!-- key: BLD-1 -->")
			.replace("Mirrored (if applicable) <!-- key: BLD-6 -->", "Mirrored <!-- key: BLD-6 -->")
			.replace("<!-- key: SEC-2, critical -->", "<!-- key: SEC-2 -->")
			.replace("- [ ] Headers set <!-- key: SEC-3, weight: 2 -->", "- [ ] Secrets checked <!-- key: SEC-9 -->"));
		long before = board().head().sequence();

		Move preview = this.checklist.preview(this.deployment, newer, this.mia);
		assertThat(board().head().sequence()).isEqualTo(before);
		assertThat(this.checklist.move(this.deployment, newer, this.mia)).isEqualTo(preview);

		assertThat(preview.added()).extracting(Move.Entry::key).containsExactly("SEC-9");
		assertThat(preview.removed()).extracting(Move.Entry::key).containsExactly("SEC-3");
		assertThat(preview.changed()).extracting(Move.Entry::key).containsExactlyInAnyOrder("BLD-1", "BLD-6", "SEC-2");
		assertThat(item("BLD-1")).extracting(BoardItem::text, BoardItem::state)
			.containsExactly("Compiled cleanly", Status.DONE);
		assertThat(item("BLD-2").state()).isEqualTo(Status.DONE);
		assertThat(item("BLD-6").state()).isEqualTo(Status.OPEN);
		assertThat(item("DAY-1").state()).isEqualTo(Status.DONE);
		assertThat(item("SEC-2").request()).isNull();
		assertThat(item(added).text()).isEqualTo("Ports closed");
		assertThat(board().allItems().map(BoardItem::key)).doesNotContain("SEC-3").contains("SEC-9", added, "BLD-4");
		assertThat(item("BLD-3").items()).extracting(BoardItem::key).containsExactly("BLD-4", "BLD-5");
		assertThat(board().head().template().number()).isEqualTo(2);
		assertThat(this.upkeep.compare()).isEmpty();
		assertThat(this.checklist.move(this.deployment, newer, this.mia).changed()).isEmpty();
	}

	@Test
	void refusesAnotherTemplate() {
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.checklist.move(this.deployment, this.scene.template(), this.mia))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(NotPossible.Reason.OTHER_TEMPLATE));
	}

	@Test
	void copiesTheSignOffRoles() {
		assertThat(this.roles.of(this.deployment)).singleElement()
			.satisfies((role) -> assertThat(role).extracting(SignOffRole::title, SignOffRole::required)
				.containsExactly("Security Officer", true));
	}

	private UUID section(String title) {
		return board().allSections().filter((each) -> each.title().equals(title)).findFirst().orElseThrow().id();
	}

	private Board board() {
		return this.register.board(this.deployment, this.mia);
	}

	private BoardItem item(String key) {
		return this.register.item(this.deployment, key, this.mia).item();
	}

}
