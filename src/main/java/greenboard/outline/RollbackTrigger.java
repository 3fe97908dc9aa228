package greenboard.outline;

import org.jspecify.annotations.Nullable;

/**
 * When the deployment is taken back.
 *
 * @param key safe in an address, unique in the outline
 * @param text the sentence, inline Markdown
 * @param rule its figures, where the sentence has them
 * @param line where it stands, 0 for the front matter
 * @param armed whether the go waits until an alert is known to reach it
 */
public record RollbackTrigger(String key, String text, @Nullable Rule rule, int line, boolean armed) {

	/**
	 * A trigger's figures.
	 *
	 * @param metric what is measured
	 * @param comparator one of {@code > >= < <= =}
	 * @param value the figure, as written
	 * @param unit its unit, where it has one
	 * @param window an ISO 8601 duration, where it has one
	 */
	public record Rule(String metric, String comparator, String value, @Nullable String unit, @Nullable String window) {
	}

}
