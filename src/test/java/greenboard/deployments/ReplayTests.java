package greenboard.deployments;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settlement;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.audit.AuditTrail;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The items are a projection: following the trail from its beginning gives them.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class ReplayTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RequestManagement requests;

	@Autowired
	private ChecklistManagement checklist;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Replay replay;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void comesOutWhereTheItemsAre(long seed) {
		Random random = new Random(seed);
		Actor asks = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		Actor grants = this.scene.person("Lea", MemberRole.LEAD);
		String source = Scene.CHECKLIST.formatted("shop-" + UUID.randomUUID());
		DeploymentId id = this.scene.deployment(this.scene.template(source), Actor.SYSTEM);
		for (int round = 0; round < 4; round++) {
			for (int act = 0; act < 15; act++) {
				settle(id, random, asks, grants);
			}
			assertThat(this.replay.differences(id.value())).as("round %d of seed %d", round, seed).isEmpty();
			source = changed(source, random, round);
			this.checklist.move(id, this.scene.template(source), grants);
			assertThat(this.replay.differences(id.value())).as("move %d of seed %d", round, seed).isEmpty();
		}
		assertThat(this.trail.verify(id.value()).faults()).isEmpty();
	}

	private void settle(DeploymentId id, Random random, Actor asks, Actor grants) {
		List<BoardItem> leaves = this.register.board(id, asks)
			.allItems()
			.filter((item) -> item.items().isEmpty() && !item.key().equals("SEC-4"))
			.toList();
		BoardItem item = leaves.get(random.nextInt(leaves.size()));
		if (item.critical() && random.nextBoolean() && (item.state() == Status.OPEN || item.state() == Status.FAILED)) {
			Waiver waiver = new Waiver("late", "watched", LocalDate.now(ZoneOffset.UTC).plusDays(9));
			this.requests.grant(id, item.key(), this.requests.askForWaiver(id, item.key(), waiver, asks), grants);
			return;
		}
		Status state = Status.values()[random.nextInt(4)];
		Settlement settlement = this.items.settle(id, Settling.of(item.key(), state, "because"), asks);
		if (settlement.effect() == Settlement.Effect.REQUESTED) {
			UUID request = this.register.item(id, item.key(), asks).item().request().id();
			this.requests.grant(id, item.key(), request, grants);
		}
	}

	/** An item gets another key, one becomes critical or not, one goes. */
	private static String changed(String source, Random random, int round) {
		List<String> keys = source.lines()
			.filter((line) -> line.contains("key: ") && !line.contains("linked"))
			.map((line) -> line.replaceFirst(".*key: ([A-Z0-9-]+).*", "$1"))
			.filter((key) -> key.matches("[A-Z]+-\\d+"))
			.toList();
		String renumbered = keys.get(random.nextInt(keys.size()));
		String turned = keys.get(random.nextInt(keys.size()));
		String gone = (round == 2) ? "FEED-1" : "none";
		StringBuilder changed = new StringBuilder();
		source.lines().filter((line) -> !line.contains("key: " + gone)).forEach((line) -> {
			String next = line.replace("key: " + renumbered + " ", "key: NEW-" + round + " ");
			changed.append((line.contains("key: " + turned + " ") && line.contains("SEC") && !line.contains("critical"))
					? next.replace(" -->", ", critical -->") : next)
				.append('\n');
		});
		return changed.toString();
	}

	@Test
	void findsAnItemWhoseStateWasChangedBesidesTheTrail() {
		DeploymentId id = this.scene.deployment();
		this.items.settle(id, Settling.of("BLD-1", Status.DONE, null), Actor.SYSTEM);
		assertThat(this.replay.differences(id.value())).isEmpty();

		takingBack("update item set state = 'DONE' where deployment_id = ? and key = 'SEC-1'", id,
				() -> assertThat(this.replay.differences(id.value())).contains(
						"SEC-1 is stored as DONE, and its trail leads to OPEN",
						"The stored tallies are not those of the items"));
	}

	@Test
	void findsAScoreThatWasChangedBesidesTheItems() {
		DeploymentId id = this.scene.deployment();

		takingBack("update deployment set score = ceiling where id = ?", id,
				() -> assertThat(this.replay.differences(id.value()))
					.containsExactly("The stored score and verdict are not those of the tallies"));
		assertThat(this.replay.differences(id.value())).isEmpty();
	}

	private void takingBack(String change, DeploymentId id, Runnable look) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql(change).param(id.value()).update();
			look.run();
		});
	}

	@Test
	void findsADeploymentThatIsGone() {
		assertThat(this.replay.differences(UUID.randomUUID())).containsExactly("The deployment is not there");
		assertThat(this.replay.differences(AuditTrail.SYSTEM)).isEmpty();
	}

}
