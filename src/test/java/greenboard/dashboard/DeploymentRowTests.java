package greenboard.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.register.DeploymentSummary;
import greenboard.register.DeploymentSummary.Latest;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Figures;
import greenboard.verdict.Standings;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentRowTests {

	private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");

	private static final List<String> MISSING = List.of("Captain", "Cook", "Pilot");

	@Test
	void namesARoleOnce() {
		List<Blocker> shown = List.of(new Blocker("ITEM_CRITICAL", Severity.HOLD, List.of("Cook"), "/"),
				new Blocker(Blocker.SIGN_OFF_MISSING, Severity.HOLD, List.of("Captain"), "/"),
				new Blocker(Blocker.SLOT_NOBODY, Severity.HOLD, List.of("Pilot"), "/"));

		assertThat(row(shown, false).stillToSign()).containsExactly("Cook");
		assertThat(row(List.of(), false).stillToSign()).isEqualTo(MISSING);
	}

	@Test
	void namesNobodyWhomTheGoWentOver() {
		assertThat(row(List.of(), true).stillToSign()).isEmpty();
	}

	private static DeploymentRow row(List<Blocker> shown, boolean dissent) {
		Figures figures = new Figures(BigDecimal.TEN, BigDecimal.TEN, "STOP", dissent ? Verdict.GO : Verdict.HOLD, 5,
				shown, dissent, false);
		return DeploymentRow.of(new DeploymentSummary(new DeploymentId(UUID.randomUUID()),
				new ProjectSummary(new ProjectId(UUID.randomUUID()), "ferry", "Ferry"), "Ferry", "7.1", "production",
				NOW, null, DeploymentState.PLANNED, null, figures, MISSING,
				new Latest(NOW, "Kofi", "deployment.started", "7.1"), Standings.NONE, null), NOW);
	}

}
