package greenboard.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

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
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

/**
 * The gate that pipelines ask: 200 for a go, 409 for all else, with every reason; for all
 * else too when the pipeline names another version or artifact than the deployment's. It
 * can wait, without holding a thread or a database connection, and answers as soon as it
 * is a go.
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
		return this.report.of(this.register.head(id, actor), List.of());
	}

	@Operation(summary = "Answers 200 for a go and 409 for all else")
	@GetMapping("/gate")
	DeferredResult<ResponseEntity<ReadinessJson>> gate(@PathVariable DeploymentId id,
			@Parameter(description = "How many seconds to wait for a go") @RequestParam(defaultValue = "0") int wait,
			@Parameter(
					description = "What is about to be deployed; the gate stays closed when the deployment is of another version") @RequestParam(
							required = false) @Nullable String version,
			@Parameter(
					description = "The digest of what is about to be deployed; the gate stays closed when it is not the deployment's") @RequestParam(
							required = false) @Nullable String artifactDigest,
			@CurrentActor Actor actor) {
		if (wait < 0 || wait > LONGEST_WAIT.toSeconds()) {
			throw new IllegalArgumentException(
					"wait takes seconds from 0 to " + LONGEST_WAIT.toSeconds() + ", not " + wait + ".");
		}
		DeferredResult<ResponseEntity<ReadinessJson>> result = new DeferredResult<>(
				Duration.ofSeconds(wait).plusMinutes(1).toMillis());
		look(new Asked(id, new NamedRelease(version, artifactDigest), actor, this.clock.instant().plusSeconds(wait)),
				result);
		return result;
	}

	private void look(Asked asked, DeferredResult<ResponseEntity<ReadinessJson>> result) {
		DeploymentHead head = this.register.head(asked.id(), asked.actor());
		List<Blocker> others = asked.named().others(head);
		boolean go = others.isEmpty() && head.figures().verdict() == Verdict.GO;
		Instant next = this.clock.instant().plus(PAUSE);
		if (go || !head.open() || next.isAfter(asked.until())) {
			result.setResult(answer(this.report.of(head, others)));
		}
		else {
			this.scheduler.schedule(() -> lookAgain(asked, result), next);
		}
	}

	private void lookAgain(Asked asked, DeferredResult<ResponseEntity<ReadinessJson>> result) {
		if (result.isSetOrExpired()) {
			return;
		}
		try {
			look(asked, result);
		}
		catch (RuntimeException ex) {
			result.setErrorResult(ex);
		}
	}

	private static ResponseEntity<ReadinessJson> answer(ReadinessJson readiness) {
		return ResponseEntity.status((readiness.verdict() == Verdict.GO) ? HttpStatus.OK : HttpStatus.CONFLICT)
			.body(readiness);
	}

	/**
	 * What the gate was asked.
	 *
	 * @param id the deployment
	 * @param named what is about to be deployed
	 * @param actor who asks
	 * @param until until when they wait
	 */
	private record Asked(DeploymentId id, NamedRelease named, Actor actor, Instant until) {
	}

}
