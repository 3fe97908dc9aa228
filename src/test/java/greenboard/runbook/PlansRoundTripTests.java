package greenboard.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.records.ChecklistDocument;
import greenboard.register.Register;
import greenboard.steps.Plan;
import greenboard.steps.Plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans stay what they are, to the last character of their commands, when a deployment's
 * checklist is exported and imported again.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, RollbackScene.class })
class PlansRoundTripTests {

	private static final Path SEEDS = Path.of("templates-seed");

	@Autowired
	private Scene scene;

	@Autowired
	private RollbackScene rollbacks;

	@Autowired
	private Register register;

	@Autowired
	private ItemManagement items;

	@Autowired
	private ChecklistDocument documents;

	static Stream<String> checklists() throws IOException {
		try (Stream<Path> seeds = Files.list(SEEDS)) {
			return Stream.concat(Stream.of(RollbackScene.VERIFIED),
					seeds.filter((path) -> path.toString().endsWith(".md"))
						.sorted()
						.toList()
						.stream()
						.map(PlansRoundTripTests::read));
		}
	}

	@ParameterizedTest
	@MethodSource("checklists")
	void areTheSameAfterExportAndImport(String source) {
		Actor mira = this.scene.person("Mira", MemberRole.MANAGER);
		DeploymentId first = this.rollbacks.deployment(source, mira);
		Plans plans = plans(first, mira);
		work(first, mira);

		String exported = this.documents.of(first, mira);
		DeploymentId second = this.scene.deployment(this.scene.template(exported), mira);
		assertThat(plans(second, mira)).isEqualTo(plans);
		work(second, mira);

		DeploymentId third = this.scene.deployment(this.scene.template(this.documents.of(second, mira)), mira);
		assertThat(plans(third, mira)).isEqualTo(plans);
	}

	@Test
	void areTheTwoOfTheChecklistForDjango() {
		DeploymentId id = this.rollbacks.deployment(read(SEEDS.resolve("django-nextjs.md")), Actor.SYSTEM);

		List<Plan> plans = plans(id, Actor.SYSTEM).plans()
			.stream()
			.filter(Plans.Known::rollback)
			.map(Plans.Known::plan)
			.toList();

		assertThat(plans).extracting(Plan::title)
			.containsExactly("Take the application back", "Take the database back");
		assertThat(plans.get(0).steps()).extracting(Step::commands)
			.containsExactly(List.of("docker compose -f docker-compose.prod.yml down"),
					List.of("git switch --detach LAST_GOOD_TAG"),
					List.of("docker compose -f docker-compose.prod.yml up --detach --build"));
		assertThat(plans.get(1).steps()).extracting(Step::title)
			.containsExactly("Load the backup that was made before the deployment");
	}

	/** Ticks, and notes that look like steps and commands. */
	private void work(DeploymentId id, Actor by) {
		this.items.settle(id, this.register.board(id, by)
			.allItems()
			.filter((item) -> item.settable() && item.phase() == Phase.ROLL_BACK)
			.map((item) -> Settling.of(item.key(), Status.DONE, "1. Not a step\n```bash\n# Not a plan\nrm\n```"))
			.toList(), by);
	}

	private Plans plans(DeploymentId id, Actor by) {
		return Plans.of(this.register.board(id, by));
	}

	private static String read(Path path) {
		try {
			return Files.readString(path).replaceFirst("(?m)^key: .*$", "key: %s");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
