package greenboard.readiness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers of the score are fractions: nothing is rounded before it is shown.
 */
public final class Exact {

	/** One hundred. */
	static final BigFraction HUNDRED = BigFraction.of(100);

	private Exact() {
	}

	/**
	 * A decimal as the fraction that it is.
	 * @param decimal any decimal
	 * @return the same number
	 */
	public static BigFraction of(BigDecimal decimal) {
		return (decimal.scale() > 0) ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
				: BigFraction.of(decimal.toBigIntegerExact());
	}

	/**
	 * A number as it is shown: rounded down to one decimal, so that 89.97 is never shown
	 * as 90.0 and 100.0 means everything.
	 * @param number any number from 0
	 * @return the number with one decimal
	 */
	public static BigDecimal shown(BigFraction number) {
		return new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()), 1,
				RoundingMode.DOWN);
	}

}
