package greenboard.checkpoints;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;

import greenboard.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The application's own node, which would seal by itself once a year only.
 */
@SpringBootTest(properties = "greenboard.checkpoint-every=P365D")
@Import({ TestDatabase.class, Log.class })
class SealingTests {

	@Autowired
	private Log log;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private LogFiles files;

	@Autowired
	private ScheduledTaskHolder schedule;

	@Test
	void sealsFromTheStartOnAndThenAfterATime() {
		await().untilAsserted(() -> assertThat(this.checkpoints.status().size()).isPositive());

		assertThat(this.checkpoints.newest()).get().asString().startsWith("greenboard/");
		assertThat(this.files.checkpoints()).content().contains(this.checkpoints.newest().orElseThrow());
		assertThat(this.schedule.getScheduledTasks()).extracting(ScheduledTask::getTask)
			.filteredOn((task) -> task.toString().contains("sealUnlessAnotherNodeDoes"))
			.singleElement()
			.extracting((Task task) -> ((FixedDelayTask) task).getIntervalDuration())
			.isEqualTo(Duration.ofDays(365));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sign-off.approved", "sign-off.rejected", "decision.go", "decision.ended" })
	void sealsASignatureAndADecisionAtOnce(String action) {
		this.log.append("person.renamed");
		assertThat(this.log.newest().size()).isLessThan(this.log.count("trail_entry"));

		this.log.append(action);

		await().untilAsserted(() -> assertThat(this.log.newest().size()).isEqualTo(this.log.count("trail_entry")));
	}

	@Test
	void sealsWhenItIsAskedTo() {
		this.log.append(3);

		LogStatus status = this.checkpoints.seal();

		assertThat(status).isEqualTo(new LogStatus(this.log.count("trail_entry"), null));
		assertThat(this.checkpoints.status()).isEqualTo(status);
		assertThat(this.log.newest().size()).isEqualTo(status.size());
	}

}
