package greenboard.deployments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.ItemChanged;
import greenboard.acts.Settlement;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.Register;
import greenboard.verdict.Standings;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class ConcurrencyTests {

	private final Race race = new Race();

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RequestManagement requests;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Deployments deployments;

	@Autowired
	private Items rows;

	@Autowired
	private Upkeep upkeep;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void leave() {
		this.race.close();
	}

	@Test
	void tellsOneOfTwoWhoTickTheSameItem() {
		Actor sara = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		Actor tom = this.scene.person("Tom", MemberRole.CONTRIBUTOR);
		for (int round = 0; round < 20; round++) {
			DeploymentId id = this.scene.deployment();
			int seen = item(id, "BLD-1").version();
			List<Object> answers = this.race.together(List.of(() -> settle(id, Status.DONE, null, seen, sara),
					() -> settle(id, Status.FAILED, "broken", seen, tom)));

			assertThat(answers).filteredOn(Settlement.class::isInstance).hasSize(1);
			ItemChanged told = (ItemChanged) answers.stream()
				.filter(ItemChanged.class::isInstance)
				.findFirst()
				.orElseThrow();
			assertThat(told.present().state()).isEqualTo(item(id, "BLD-1").state());
			assertThat(this.trail.ofSubject(id.value(), "BLD-1", 9)).hasSize(1);
		}
	}

	@Test
	void losesNoTickOfManyAtOnce() {
		DeploymentId id = this.scene.deployment(this.scene.template(Scene.sized("sized-" + UUID.randomUUID(), 4, 20)),
				Actor.SYSTEM);
		List<String> keys = IntStream.rangeClosed(1, 20)
			.boxed()
			.flatMap((item) -> Stream.of(1, 2, 3, 4).map((section) -> "P" + section + "-" + item))
			.toList();
		List<Callable<Object>> ticks = IntStream.range(0, 8).<Callable<Object>>mapToObj((person) -> () -> {
			for (int key = person; key < keys.size(); key += 8) {
				this.items.settle(id, Settling.of(keys.get(key), Status.DONE, null), Actor.SYSTEM);
			}
			return person;
		}).toList();
		assertThat(this.race.together(ticks)).allMatch(Integer.class::isInstance);

		assertThat(this.register.head(id, Actor.SYSTEM).figures().score()).isEqualByComparingTo("100.0");
		assertThat(this.trail.of(id.value(), 0, 1000)).extracting(AuditEntry::sequence)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 81).mapToObj(Long::valueOf).toList());
		assertThat(this.upkeep.compare()).isEmpty();
	}

	@Test
	void losesTicksWithoutTheLock() {
		DeploymentId id = this.scene.deployment();
		CyclicBarrier bothHaveRead = new CyclicBarrier(2);
		this.race
			.together(List.of(() -> unlocked(id, "BLD-1", bothHaveRead), () -> unlocked(id, "BLD-2", bothHaveRead)));

		assertThat(this.upkeep.compare()).contains(id);
		assertThat(this.upkeep.compare()).isEmpty();
	}

	@Test
	void neverWaivesWhatIsDone() {
		Actor sara = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		Actor lea = this.scene.person("Lea", MemberRole.LEAD);
		for (int round = 0; round < 20; round++) {
			DeploymentId id = this.scene.deployment();
			UUID request = this.requests.askForWaiver(id, "SEC-1",
					new Waiver("late", "watched", LocalDate.now(ZoneOffset.UTC).plusDays(3)), sara);
			int seen = item(id, "SEC-1").version();
			List<Object> answers = this.race.together(List.of(() -> {
				this.requests.grant(id, "SEC-1", request, lea);
				return "granted";
			}, () -> this.items.settle(id, new Settling("SEC-1", Status.DONE, null, List.of(), Expected.seen(seen)),
					sara)));

			boolean granted = answers.get(0).equals("granted");
			assertThat(answers.get(1)).isInstanceOf(granted ? ItemChanged.class : Settlement.class);
			assertThat(item(id, "SEC-1").state()).isEqualTo(granted ? Status.WAIVED : Status.DONE);
		}
		assertThat(this.upkeep.compare()).isEmpty();
	}

	/** What a tick would be if it did not lock the head. */
	private Object unlocked(DeploymentId id, String key, CyclicBarrier bothHaveRead) {
		return this.transaction.execute((status) -> {
			Deployment deployment = this.deployments.findById(id.value()).orElseThrow();
			Item item = this.rows.findByDeploymentIdAndKey(id.value(), key).orElseThrow();
			Race.await(bothHaveRead);
			Act act = new Act(Actor.SYSTEM, Instant.now());
			deployment.change(item, () -> item.settle(Status.DONE, null, null, act));
			deployment.takeIn(Standings.NONE, act.at());
			deployment.conclude();
			return this.deployments.save(deployment);
		});
	}

	private Settlement settle(DeploymentId id, Status state, String note, int seen, Actor actor) {
		return this.items.settle(id, new Settling("BLD-1", state, note, List.of(), Expected.seen(seen)), actor);
	}

	private BoardItem item(DeploymentId id, String key) {
		return this.register.item(id, key, Actor.SYSTEM).item();
	}

}
