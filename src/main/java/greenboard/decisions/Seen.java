package greenboard.decisions;

import java.math.BigDecimal;
import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Exact;
import greenboard.verdict.Rested;

/**
 * What a page showed that a go would rest on, as its form carries it along.
 *
 * @param floor the exact score, as a fraction; empty when nothing applied
 * @param band the band; empty when incomplete
 * @param formula the version of the formula
 * @param version which version of the project is deployed
 * @param artifactDigest the digest of what is deployed, may be empty
 * @param template the checklist's key and version
 */
record Seen(@Nullable String floor, @Nullable String band, @Nullable Integer formula, @Nullable String version,
		@Nullable String artifactDigest, @Nullable String template) {

	/** No page at all: worse than that is everything. */
	static final Seen NOTHING = new Seen(null, null, null, null, null, null);

	static Seen of(Rested rested) {
		return new Seen(rested.floor(), rested.band(), rested.formula(), rested.version(), rested.artifactDigest(),
				rested.template());
	}

	Rested rested() {
		String exact = (this.floor != null && this.floor.matches("\\d{1,999}/[1-9]\\d{0,998}")) ? this.floor : null;
		BigDecimal score = (exact != null) ? Exact.shown(BigFraction.parse(exact)) : null;
		return new Rested(exact, score, filled(this.band), (this.formula != null) ? this.formula : 0,
				Objects.requireNonNullElse(this.version, ""), filled(this.artifactDigest),
				Objects.requireNonNullElse(this.template, ""));
	}

	private static @Nullable String filled(@Nullable String value) {
		return (value != null && !value.isEmpty()) ? value : null;
	}

}
