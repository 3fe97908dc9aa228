package greenboard.deployments;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.purpose.Outcome;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who has to sign after the deployment holds its end, unless it was taken back.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class ClosingTests {

	private static final String BEFORE = "{title: Security Officer, group: technical, when: before, required: true}";

	private static final String AFTER = "{title: Site Reliability, group: technical, when: after, required: true}";

	@Autowired
	private Scene scene;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private Register register;

	private Actor mona;

	@BeforeEach
	void start() {
		this.mona = this.scene.person("Mona", MemberRole.MANAGER);
	}

	@ParameterizedTest
	@EnumSource(names = { "SUCCEEDED", "WITH_INCIDENTS" })
	void waitsForThoseWhoSignAfterIt(Outcome outcome) {
		DeploymentId id = signedAfterwards(AFTER);

		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.deployments.close(id, outcome, null, this.mona))
			.returns(Reason.NOT_SIGNED, NotPossible::reason)
			.satisfies((refusal) -> assertThat(refusal.getArguments()).containsExactly("Site Reliability"));
		assertThat(state(id)).isEqualTo(DeploymentState.PLANNED);
	}

	@Test
	void waitsForNobodyWhenItWasTakenBackOrGivenUp() {
		DeploymentId back = signedAfterwards(AFTER);
		this.deployments.close(back, Outcome.ROLLED_BACK, null, this.mona);
		DeploymentId given = signedAfterwards(AFTER);
		this.deployments.cancel(given, "not now", this.mona);

		assertThat(state(back)).isEqualTo(DeploymentState.CLOSED);
		assertThat(state(given)).isEqualTo(DeploymentState.CANCELLED);
	}

	@Test
	void waitsForNobodyWhoMaySignOrSignsBefore() {
		DeploymentId id = signedAfterwards(AFTER.replace("required: true", "required: false"));
		this.deployments.close(id, Outcome.SUCCEEDED, null, this.mona);

		assertThat(state(id)).isEqualTo(DeploymentState.CLOSED);
	}

	private DeploymentId signedAfterwards(String role) {
		return this.scene.deployment(this.scene.template(Scene.CHECKLIST.formatted("shop-" + UUID.randomUUID())
			.replace("  - " + BEFORE, "  - " + BEFORE + "\n  - " + role)), this.mona);
	}

	private DeploymentState state(DeploymentId id) {
		return this.register.head(id, this.mona).state();
	}

}
