package greenboard.signed;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger.Rule;

/**
 * A figure with its unit, brought to seconds or per cent where it is certain that it is
 * one.
 *
 * @param value the figure; null where it cannot be read with certainty
 * @param unit the unit; empty where there is none
 */
record Quantity(@Nullable BigDecimal value, String unit) {

	private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");

	private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

	private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

	private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

	private static final Map<String, BigDecimal> SECONDS = Map.ofEntries(Map.entry("ms", new BigDecimal("0.001")),
			Map.entry("s", BigDecimal.ONE), Map.entry("sec", BigDecimal.ONE), Map.entry("secs", BigDecimal.ONE),
			Map.entry("second", BigDecimal.ONE), Map.entry("seconds", BigDecimal.ONE), Map.entry("m", MINUTE),
			Map.entry("min", MINUTE), Map.entry("mins", MINUTE), Map.entry("minute", MINUTE),
			Map.entry("minutes", MINUTE), Map.entry("h", HOUR), Map.entry("hour", HOUR), Map.entry("hours", HOUR),
			Map.entry("d", DAY), Map.entry("day", DAY), Map.entry("days", DAY));

	static Quantity of(Rule rule) {
		String figure = rule.value().strip();
		BigDecimal value = FIGURE.matcher(figure).matches() ? new BigDecimal(figure.replace(",", "")) : null;
		String unit = Objects.requireNonNullElse(rule.unit(), "").strip();
		BigDecimal seconds = SECONDS.get(unit);
		if (seconds != null && value != null) {
			return new Quantity(value.multiply(seconds), "s");
		}
		return new Quantity(value, unit.equals("percent") ? "%" : unit);
	}

	/** Above zero for more, below for less; null where they cannot be compared. */
	@Nullable Integer compareWith(Quantity other) {
		if (this.value == null || other.value == null || !this.unit.equals(other.unit)) {
			return null;
		}
		return this.value.compareTo(other.value);
	}

}
