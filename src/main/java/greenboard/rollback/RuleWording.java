package greenboard.rollback;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.words.Span;

/**
 * A trigger's figures as a person fills them in; all blank for none.
 *
 * @param metric what is measured
 * @param comparator one of {@code > >= < <= =}
 * @param value the figure
 * @param unit its unit, blank for none
 * @param window how long, in words ("5 minutes") or as ISO 8601 writes it; blank for none
 */
public record RuleWording(@Nullable String metric, @Nullable String comparator, @Nullable String value,
		@Nullable String unit, @Nullable String window) {

	static final RuleWording NONE = new RuleWording("", "", "", "", "");

	private static final int LONGEST_UNIT = 60;

	private static final Pattern COMPARATOR = Pattern.compile("[<>]=?|=");

	private static final Pattern FIGURE = Pattern
		.compile("\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?");

	static RuleWording of(@Nullable Rule rule) {
		if (rule == null) {
			return NONE;
		}
		return new RuleWording(rule.metric(), rule.comparator(), rule.value(), rule.unit(),
				(rule.window() != null) ? Span.words(rule.window()) : null);
	}

	/**
	 * The same as it can be kept.
	 * @return the rule, null when nothing is filled in
	 * @throws InvalidField when something is missing, or is no figure, comparator or span
	 */
	@Nullable Rule checked() {
		if (Stream.of(this.metric, this.value, this.unit, this.window).allMatch(RuleWording::blank)) {
			return null;
		}
		String measured = Text.required("metric", this.metric, Text.TITLE);
		String compared = Text.required("comparator", this.comparator, 2);
		String figure = Text.required("value", this.value, Text.NAME);
		if (!COMPARATOR.matcher(compared).matches()) {
			throw new InvalidField("comparator", Fault.NO_COMPARATOR);
		}
		if (!FIGURE.matcher(figure).matches()) {
			throw new InvalidField("value", Fault.NO_FIGURE);
		}
		return new Rule(measured, compared, figure, Text.optional("unit", this.unit, LONGEST_UNIT), span());
	}

	private @Nullable String span() {
		String words = Text.optional("window", this.window, Text.NAME);
		if (words == null) {
			return null;
		}
		String span = Span.of(words);
		if (span == null) {
			throw new InvalidField("window", Fault.NO_SPAN);
		}
		return span;
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
