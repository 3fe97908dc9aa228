package greenboard.rollback;

import java.util.UUID;

import greenboard.accounts.ProjectId;

/**
 * A trigger that an alert names.
 *
 * @param id the trigger's id
 * @param project the project of its deployment
 * @param open whether its deployment has not ended
 */
record AlertTarget(UUID id, ProjectId project, boolean open) {

	/**
	 * How labels name a trigger.
	 *
	 * @param deployment the deployment
	 * @param key the trigger's key
	 */
	record Address(UUID deployment, String key) {

		static Address of(TriggerAlert alert) {
			return new Address(alert.deployment(), alert.trigger());
		}

	}

}
