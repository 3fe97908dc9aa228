package greenboard.verdict;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.readiness.Exact;
import greenboard.readiness.Readiness;

/**
 * What a decision rests on, as it was at that time.
 *
 * @param floor the exact score, as a fraction; null when nothing applied
 * @param score the score as it was shown
 * @param band the band; null when incomplete
 * @param formula the version of the formula
 * @param version which version of the project is deployed
 * @param artifactDigest the digest of what is deployed
 * @param template the checklist's key and version
 */
public record Rested(@Nullable String floor, @Nullable BigDecimal score, @Nullable String band, int formula,
		String version, @Nullable String artifactDigest, String template) {

	/**
	 * What a decision would rest on now.
	 * @param readiness score and band
	 * @param version which version of the project is deployed
	 * @param artifactDigest the digest of what is deployed
	 * @param template the checklist's key and version
	 * @return the present
	 */
	public static Rested on(Readiness readiness, String version, @Nullable String artifactDigest, String template) {
		BigFraction floor = readiness.floor();
		Band band = readiness.band();
		return new Rested((floor != null) ? floor.getNumerator() + "/" + floor.getDenominator() : null,
				(floor != null) ? Exact.shown(floor) : null, (band != null) ? band.name() : null, Readiness.FORMULA,
				version, artifactDigest, template);
	}

	/** Whether the score was higher than that of others; none is below any. */
	boolean scoresMoreThan(Rested other) {
		return exactly().compareTo(other.exactly()) > 0;
	}

	private BigFraction exactly() {
		return (this.floor != null) ? BigFraction.parse(this.floor) : BigFraction.of(-1);
	}

}
