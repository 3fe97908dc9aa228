package greenboard.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A weight was typed that is none.
 */
class UnusableNumber extends RuntimeException {

	private static final Pattern FORM = Pattern.compile("[0-9]{1,4}(?:[.,][0-9]{1,2})?");

	private static final BigDecimal MOST = BigDecimal.valueOf(1000);

	private UnusableNumber(String text) {
		super("No weight: " + text);
	}

	/**
	 * Reads a weight.
	 * @param text digits, and at most two decimals
	 * @return a number above 0 and up to 1000
	 * @throws UnusableNumber when it is something else
	 */
	static BigDecimal weight(String text) {
		String typed = text.strip();
		if (!FORM.matcher(typed).matches()) {
			throw new UnusableNumber(typed);
		}
		BigDecimal weight = new BigDecimal(typed.replace(',', '.'));
		if (weight.signum() <= 0 || weight.compareTo(MOST) > 0) {
			throw new UnusableNumber(typed);
		}
		return weight;
	}

}
