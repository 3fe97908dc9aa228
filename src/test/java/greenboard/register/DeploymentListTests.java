package greenboard.register;

import java.util.ArrayList;
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
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Outcome;
import greenboard.register.DeploymentFilter.Period;
import greenboard.templates.TemplateVersion;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class DeploymentListTests {

	@Autowired
	private Scene scene;

	@Autowired
	private DeploymentManagement management;

	@Autowired
	private Register register;

	private Actor lead;

	private final List<DeploymentId> started = new ArrayList<>();

	@BeforeEach
	void start() {
		this.lead = this.scene.person("Lea", MemberRole.LEAD);
		TemplateVersion template = this.scene.template();
		for (int i = 0; i < 5; i++) {
			this.started.add(this.scene.deployment(template, Actor.SYSTEM));
		}
		this.management.close(this.started.get(4), Outcome.SUCCEEDED, null, this.lead);
	}

	@Test
	void goesThroughAllPagesWithoutGapOrRepetition() {
		for (Period period : Period.values()) {
			List<DeploymentId> whole = ids(filter(period, null, null, 200));
			List<DeploymentId> paged = new ArrayList<>();
			Cursor cursor = null;
			do {
				DeploymentList page = this.register
					.list(new DeploymentFilter(period, null, null, null, null, cursor, 2), this.lead);
				page.deployments().forEach((deployment) -> paged.add(deployment.id()));
				cursor = (page.next() != null) ? Cursor.valueOf(page.next().toString()) : null;
			}
			while (cursor != null);
			assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
		}
	}

	@Test
	void narrowsToWhatWasAskedFor() {
		assertThat(ids(filter(Period.OPEN, null, null, 200))).containsAll(this.started.subList(0, 4))
			.doesNotContain(this.started.get(4));
		assertThat(ids(filter(Period.ENDED, null, null, 200))).contains(this.started.get(4))
			.doesNotContainAnyElementsOf(this.started.subList(0, 4));
		assertThat(ids(filter(Period.OPEN, Verdict.READY, null, 200))).isEmpty();
		assertThat(ids(filter(Period.OPEN, Verdict.HOLD, "PRODUCTION", 200))).containsAll(this.started.subList(0, 4));
		assertThat(ids(filter(Period.OPEN, null, "%", 200))).isEmpty();
		assertThat(ids(new DeploymentFilter(Period.OPEN, "no-such-project", null, null, null, null, 9))).isEmpty();
	}

	@Test
	void showsNothingToAStranger() {
		Actor stranger = this.scene.person("Stranger");

		assertThat(this.register.list(DeploymentFilter.OPEN, stranger).deployments()).isEmpty();
		assertThat(this.register.list(DeploymentFilter.OPEN, Actor.SYSTEM).deployments()).isNotEmpty();
	}

	@Test
	void refusesAForgedCursor() {
		for (String forged : new String[] { "", "x", "2027-01-01T00:00:00Z_x", "x_" + this.started.get(0) }) {
			assertThatIllegalArgumentException().isThrownBy(() -> Cursor.valueOf(forged));
		}
	}

	private static DeploymentFilter filter(Period period, Verdict verdict, String q, int limit) {
		return new DeploymentFilter(period, null, null, verdict, q, null, limit);
	}

	private List<DeploymentId> ids(DeploymentFilter filter) {
		return this.register.list(filter, this.lead).deployments().stream().map(DeploymentSummary::id).toList();
	}

}
