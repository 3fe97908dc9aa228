package greenboard.runbook;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.ClassPathResource;

import greenboard.acts.DeploymentId;
import greenboard.runbook.RunStep.Moment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class StepLineTests {

	private static final Moment NOW = new Moment(Instant.parse("2027-03-01T20:00:00Z"), "Lea");

	private static final ClassPathResource SPRITE = new ClassPathResource(
			"static/vendor/bootstrap-icons-1.13.1/icons.svg");

	@ParameterizedTest
	@EnumSource
	void hasAPictureOfEachState(StepState state) throws IOException {
		RunStep step = new RunStep(1, "plan", "Plan", false, null, "Stop it", "", List.of(), null, state, null, null,
				null, 1);
		Run run = new Run(UUID.randomUUID(), new DeploymentId(UUID.randomUUID()), false, 1, null, "slow", NOW, null,
				List.of(step));

		assertThat(SPRITE.getContentAsString(UTF_8)).contains("id=\"" + StepLine.of(run, step, NOW.at()).icon() + "\"");
	}

}
