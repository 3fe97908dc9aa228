package greenboard.readiness;

import java.math.BigDecimal;

/**
 * What the score needs to know of one leaf of phase prepare.
 *
 * @param status what it counts as
 * @param weight its weight inside its category, above 0
 * @param critical whether it knocks the band out while it is open or failed
 * @param optional whether its being not applicable stays out of the 25-point rule
 */
public record Leaf(Status status, BigDecimal weight, boolean critical, boolean optional) {

	/**
	 * Checks the weight.
	 * @throws IllegalArgumentException when the weight is not above 0
	 */
	public Leaf {
		if (weight.signum() <= 0) {
			throw new IllegalArgumentException("A weight is above 0, not " + weight);
		}
	}

}
