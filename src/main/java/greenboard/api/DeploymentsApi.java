package greenboard.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.register.Cursor;
import greenboard.register.DeploymentFilter;
import greenboard.register.DeploymentFilter.Period;
import greenboard.register.DeploymentList;
import greenboard.register.Register;
import greenboard.verdict.Verdict;

/**
 * Deployments: starting one, listing them, reading one with its checklist.
 */
@RestController
@RequestMapping("/api/v1/deployments")
class DeploymentsApi {

	private static final int PAGE = 50;

	private final Register register;

	private final DeploymentManagement management;

	private final StartNames names;

	DeploymentsApi(Register register, DeploymentManagement management, StartNames names) {
		this.register = register;
		this.management = management;
		this.names = names;
	}

	@Operation(summary = "Starts a deployment")
	@PostMapping
	ResponseEntity<DeploymentJson> start(@Valid @RequestBody StartJson start, @CurrentActor Actor actor) {
		DeploymentId id = this.management.start(this.names.resolve(start, actor), actor);
		return ResponseEntity.created(URI.create("/api/v1/deployments/" + id))
			.body(DeploymentJson.of(this.register.board(id, actor)));
	}

	@Operation(summary = "Lists deployments, fifty at a time")
	@GetMapping
	ResponseEntity<List<DeploymentSummaryJson>> list(@RequestParam(required = false) @Nullable String project,
			@RequestParam(required = false) @Nullable String environment,
			@RequestParam(required = false) @Nullable Verdict verdict,
			@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor,
			UriComponentsBuilder here, @CurrentActor Actor actor) {
		DeploymentList page = this.register.list(new DeploymentFilter(Period.ANY, project, environment, verdict, q,
				(cursor != null) ? Cursor.valueOf(cursor) : null, PAGE), actor);
		HttpHeaders headers = new HttpHeaders();
		if (page.next() != null) {
			String next = here.path("/api/v1/deployments")
				.queryParamIfPresent("project", Optional.ofNullable(project))
				.queryParamIfPresent("environment", Optional.ofNullable(environment))
				.queryParamIfPresent("verdict", Optional.ofNullable(verdict))
				.queryParamIfPresent("q", Optional.ofNullable(q))
				.queryParam("cursor", page.next())
				.encode()
				.toUriString();
			headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		}
		return ResponseEntity.ok()
			.headers(headers)
			.body(page.deployments().stream().map(DeploymentSummaryJson::of).toList());
	}

	@Operation(summary = "Reads a deployment with its checklist")
	@GetMapping("/{id}")
	DeploymentJson read(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		return DeploymentJson.of(this.register.board(id, actor));
	}

}
