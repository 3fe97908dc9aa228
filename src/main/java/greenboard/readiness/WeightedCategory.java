package greenboard.readiness;

import java.math.BigDecimal;

/**
 * What the score weighs.
 *
 * @param name the category's name
 * @param weight its weight out of 100, above 0
 */
public record WeightedCategory(String name, BigDecimal weight) {

	/**
	 * Checks the weight.
	 * @throws IllegalArgumentException when the weight is not above 0
	 */
	public WeightedCategory {
		if (weight.signum() <= 0) {
			throw new IllegalArgumentException("The weight of " + name + " is above 0, not " + weight);
		}
	}

}
