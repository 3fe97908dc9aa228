package greenboard.api;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Exact;

/**
 * Numbers that a rule was computed from travel as text, so that no client rounds them.
 */
final class Numbers {

	private Numbers() {
	}

	static @Nullable String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : null;
	}

	static @Nullable String shown(@Nullable BigFraction number) {
		return (number != null) ? Exact.shown(number).toPlainString() : null;
	}

}
