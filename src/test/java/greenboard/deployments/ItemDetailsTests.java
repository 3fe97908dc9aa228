package greenboard.deployments;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemChanged;
import greenboard.acts.Settlement;
import greenboard.acts.Settlement.Effect;
import greenboard.acts.Settling;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class ItemDetailsTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement management;

	@Autowired
	private Register register;

	private Actor sara;

	private DeploymentId deployment;

	@BeforeEach
	void start() {
		this.sara = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		this.deployment = this.scene.deployment();
	}

	@Test
	void dropsTheReasonWithTheState() {
		settle("BLD-1", Status.FAILED, "broken");
		settle("BLD-1", Status.DONE, null);

		assertThat(item("BLD-1").note()).isNull();
	}

	@Test
	void ticksBesideSomebodyElsesNote() {
		int seen = item("BLD-1").version();
		this.management.note(this.deployment, "BLD-1", "half way", Expected.ANYTHING, this.sara);

		assertThat(settle(new Settling("BLD-1", Status.DONE, null, List.of(), Expected.seen(seen))).effect())
			.isEqualTo(Effect.CHANGED);
		assertThat(item("BLD-1").note()).isEqualTo("half way");
		assertThatExceptionOfType(ItemChanged.class)
			.isThrownBy(() -> settle(new Settling("BLD-1", Status.OPEN, null, List.of(), Expected.exactly(seen))));
	}

	@Test
	void keepsEvidenceOnceAndOnlyLinks() {
		EvidenceLink link = new EvidenceLink("https://ci.example.test/12", "Build 12");
		Settling settling = new Settling("BLD-1", Status.DONE, null, List.of(link), Expected.ANYTHING);
		settle(settling);

		assertThat(settle(settling).effect()).isEqualTo(Effect.NONE);
		assertThat(item("BLD-1").evidence()).singleElement()
			.extracting(BoardItem.Evidence::title)
			.isEqualTo("Build 12");
		for (String bad : new String[] { "javascript:alert(1)", "data:text/html,x", "java\tscript:x", "//host", "x",
				"https://", "ftp://host/x", "mailto:" }) {
			assertThatExceptionOfType(InvalidField.class).as(bad)
				.isThrownBy(() -> this.management.addEvidence(this.deployment, "BLD-1", new EvidenceLink(bad, "x"),
						this.sara));
		}
		this.management.removeEvidence(this.deployment, "BLD-1", item("BLD-1").evidence().get(0).id(), this.sara);
		assertThat(item("BLD-1").evidence()).isEmpty();
	}

	@Test
	void assignsMembersOnly() {
		Actor manager = this.scene.person("Mia", MemberRole.MANAGER);
		Actor stranger = this.scene.person("Stranger");

		this.management.assign(this.deployment, "BLD-1", this.sara.person(), manager);
		assertThat(item("BLD-1").owner()).isNotNull().satisfies((owner) -> assertThat(owner.name()).isEqualTo("Sara"));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.assign(this.deployment, "BLD-1", stranger.person(), manager));
		this.management.assign(this.deployment, "BLD-1", null, manager);
		assertThat(item("BLD-1").owner()).isNull();
	}

	@Test
	void refusesWhatCannotBeStored() {
		for (String bad : new String[] { "a\0b", "\ud800", "x".repeat(4001) }) {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> settle("BLD-1", Status.DONE, bad));
		}
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

}
