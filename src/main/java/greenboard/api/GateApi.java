package greenboard.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Verdict;

/**
 * The gate that pipelines ask: 200 for a go, 409 for all else, with every reason. It can
 * wait, without holding a thread or a database connection, and answers as soon as it is a
 * go.
 */
@RestController
@RequestMapping("/api/v1/deployments/{id}")
class GateApi {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Register register;

	private final ReadinessReport report;

	private final TaskScheduler scheduler;

	private final Clock clock;

	GateApi(Register register, ReadinessReport report, TaskScheduler scheduler, Clock clock) {
		this.register = register;
		this.report = report;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@Operation(summary = "Reads score, band, verdict and every blocker")
	@GetMapping("/readiness")
	ReadinessJson readiness(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		return this.report.of(this.register.head(id, actor));
	}

	@Operation(summary = "Answers 200 for a go and 409 for all else")
	@GetMapping("/gate")
	DeferredResult<ResponseEntity<ReadinessJson>> gate(@PathVariable DeploymentId id,
			@RequestParam(defaultValue = "0") int wait, @CurrentActor Actor actor) {
		if (wait < 0 || wait > LONGEST_WAIT.toSeconds()) {
			throw new IllegalArgumentException(
					"wait takes seconds from 0 to " + LONGEST_WAIT.toSeconds() + ", not " + wait + ".");
		}
		DeferredResult<ResponseEntity<ReadinessJson>> result = new DeferredResult<>(
				Duration.ofSeconds(wait).plusMinutes(1).toMillis());
		look(id, actor, this.clock.instant().plusSeconds(wait), result);
		return result;
	}

	private void look(DeploymentId id, Actor actor, Instant until,
			DeferredResult<ResponseEntity<ReadinessJson>> result) {
		DeploymentHead head = this.register.head(id, actor);
		Instant next = this.clock.instant().plus(PAUSE);
		if (head.figures().verdict() == Verdict.GO || !head.open() || next.isAfter(until)) {
			result.setResult(answer(this.report.of(head)));
		}
		else {
			this.scheduler.schedule(() -> lookAgain(id, actor, until, result), next);
		}
	}

	private void lookAgain(DeploymentId id, Actor actor, Instant until,
			DeferredResult<ResponseEntity<ReadinessJson>> result) {
		if (result.isSetOrExpired()) {
			return;
		}
		try {
			look(id, actor, until, result);
		}
		catch (RuntimeException ex) {
			result.setErrorResult(ex);
		}
	}

	private static ResponseEntity<ReadinessJson> answer(ReadinessJson readiness) {
		return ResponseEntity.status((readiness.verdict() == Verdict.GO) ? HttpStatus.OK : HttpStatus.CONFLICT)
			.body(readiness);
	}

}
