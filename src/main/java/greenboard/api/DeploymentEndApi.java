package greenboard.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.purpose.Outcome;
import greenboard.register.Register;

/**
 * Ends a deployment: closes it with an outcome, or cancels it with a reason.
 */
@RestController
@RequestMapping("/api/v1/deployments/{id}")
class DeploymentEndApi {

	private final DeploymentManagement management;

	private final Register register;

	DeploymentEndApi(DeploymentManagement management, Register register) {
		this.management = management;
		this.register = register;
	}

	/**
	 * How a deployment went.
	 *
	 * @param outcome how
	 * @param notes what there is to say
	 */
	record CloseJson(@NotNull Outcome outcome, @Nullable String notes) {
	}

	/**
	 * Why a deployment is given up.
	 *
	 * @param reason why
	 */
	record CancelJson(@NotBlank String reason) {
	}

	@Operation(summary = "Closes a deployment with an outcome")
	@PostMapping("/close")
	DeploymentJson close(@PathVariable DeploymentId id, @Valid @RequestBody CloseJson close,
			@CurrentActor Actor actor) {
		this.management.close(id, close.outcome(), close.notes(), actor);
		return DeploymentJson.of(this.register.board(id, actor));
	}

	@Operation(summary = "Cancels a deployment with a reason")
	@PostMapping("/cancel")
	DeploymentJson cancel(@PathVariable DeploymentId id, @Valid @RequestBody CancelJson cancel,
			@CurrentActor Actor actor) {
		this.management.cancel(id, cancel.reason(), actor);
		return DeploymentJson.of(this.register.board(id, actor));
	}

}
