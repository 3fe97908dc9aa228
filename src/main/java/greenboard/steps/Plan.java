package greenboard.steps;

import java.util.List;

/**
 * Ordered steps that belong together.
 *
 * @param title what they are for, plain text
 * @param details what is said of them besides, Markdown, may be empty
 * @param steps the steps in their order, at least one
 */
public record Plan(String title, String details, List<Step> steps) {

	/**
	 * Takes the steps over.
	 */
	public Plan {
		steps = List.copyOf(steps);
	}

	/**
	 * One step.
	 *
	 * @param title what is done, inline Markdown
	 * @param details what is said of it besides, Markdown, may be empty
	 * @param commands what is typed, in its order, each as it is to be copied
	 */
	public record Step(String title, String details, List<String> commands) {

		/**
		 * Takes the commands over.
		 */
		public Step {
			commands = List.copyOf(commands);
		}

	}

}
