package greenboard.api;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.rollback.Firing;
import greenboard.rollback.Trigger;
import greenboard.rollback.TriggerManagement;

/**
 * Fires rollback triggers; standing one down is for people.
 */
@RestController
class RollbackTriggerApi {

	private final TriggerManagement management;

	RollbackTriggerApi(TriggerManagement management) {
		this.management = management;
	}

	/**
	 * Why a trigger is fired.
	 *
	 * @param reason what was seen
	 */
	record FireJson(@NotBlank String reason) {
	}

	/**
	 * A trigger as it is.
	 *
	 * @param key its key
	 * @param text its sentence
	 * @param firedAt since when it has fired, null while it has not
	 * @param firedBy who fired it
	 * @param reason what was seen
	 */
	record TriggerJson(String key, String text, @Nullable Instant firedAt, @Nullable String firedBy,
			@Nullable String reason) {

		static TriggerJson of(Trigger trigger) {
			Firing firing = trigger.firing();
			return (firing != null)
					? new TriggerJson(trigger.key(), trigger.text(), firing.at(), firing.by(), firing.reason())
					: new TriggerJson(trigger.key(), trigger.text(), null, null, null);
		}

	}

	@Operation(summary = "Fires a rollback trigger: the verdict is no-go until a person stands it down")
	@PostMapping("/api/v1/deployments/{id}/rollback-triggers/{key}/fire")
	TriggerJson fire(@PathVariable DeploymentId id, @PathVariable String key, @Valid @RequestBody FireJson fire,
			@CurrentActor Actor actor) {
		return TriggerJson.of(this.management.fire(id, key, fire.reason(), actor));
	}

}
