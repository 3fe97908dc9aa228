package greenboard.alerts;

/**
 * The labels by which an alert names a trigger. They never change for a trigger, and no
 * two triggers have the same.
 */
final class AlertLabels {

	/** The project's key: for routing only. */
	static final String PROJECT = "greenboard_project";

	/** The deployment's id. */
	static final String DEPLOYMENT = "greenboard_deployment";

	/** The trigger's key. */
	static final String TRIGGER = "greenboard_trigger";

	/** "true" on an alert that arms and fires nothing. */
	static final String TEST = "greenboard_test";

	/** Of which change of the trigger a test speaks. */
	static final String CHANGE = "greenboard_change";

	private AlertLabels() {
	}

}
