package greenboard.deployments;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.StatementLog;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.readiness.Status;
import greenboard.register.DeploymentFilter;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import({ TestDatabase.class, StatementLog.class, Scene.class })
class StatementTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	@Autowired
	private StatementLog log;

	@Test
	void ticksWithTheSameFewStatementsWhateverTheSizeOfTheChecklist() {
		DeploymentId small = sized(2, 10);
		DeploymentId large = sized(12, 20);
		for (String key : List.of("P1-1", "P1-10")) {
			List<String> inSmall = this.log.duringOwn(() -> tick(small, key));
			List<String> inLarge = this.log.duringOwn(() -> tick(large, key));

			assertThat(inLarge).hasSameSizeAs(inSmall).hasSizeLessThanOrEqualTo(8);
			assertThat(this.log.duringOwn(() -> this.register.ticked(large, key))).hasSize(1);
		}
	}

	@Test
	void leavesTheItemsAloneThatItDoesNotTick() {
		DeploymentId large = sized(12, 20);

		assertThat(this.log.duringOwn(() -> tick(large, "P2-1")))
			.noneMatch((sql) -> sql.contains("from item") && !sql.contains("key=?") && !sql.contains("critical"));
	}

	@Test
	void readsThePageAndTheListWithFew() {
		DeploymentId large = sized(12, 20);

		assertThat(this.log.duringOwn(() -> this.register.board(large, Actor.SYSTEM))).hasSizeLessThanOrEqualTo(4);
		assertThat(this.log.duringOwn(() -> this.register.list(DeploymentFilter.OPEN, Actor.SYSTEM))).hasSize(1);
		assertThat(this.log.duringOwn(() -> this.register.item(large, "P1-1", Actor.SYSTEM)))
			.hasSizeLessThanOrEqualTo(5);
	}

	private void tick(DeploymentId deployment, String key) {
		this.items.settle(deployment, Settling.of(key, Status.DONE, null), Actor.SYSTEM);
	}

	private DeploymentId sized(int sections, int perSection) {
		return this.scene.deployment(
				this.scene.template(Scene.sized("sized-" + UUID.randomUUID(), sections, perSection)), Actor.SYSTEM);
	}

}
