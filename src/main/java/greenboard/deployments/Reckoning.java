package greenboard.deployments;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Scheme;
import greenboard.verdict.Assessment;
import greenboard.verdict.CriticalItem;
import greenboard.verdict.Decision;
import greenboard.verdict.Figures;
import greenboard.verdict.Standings;
import greenboard.verdict.Tallies;

/**
 * What the verdict of a deployment is worked out from, and what came of it last.
 */
@Embeddable
class Reckoning {

	@JdbcTypeCode(SqlTypes.JSON)
	private Scheme scheme;

	@JdbcTypeCode(SqlTypes.JSON)
	private Tallies tallies = Tallies.EMPTY;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<CriticalItem> criticals = List.of();

	@JdbcTypeCode(SqlTypes.JSON)
	private Standings standings = Standings.NONE;

	private @Nullable Instant waiversExpireAt;

	private @Nullable Instant nextExpiry;

	@Embedded
	private Figures figures = Figures.NONE;

	@SuppressWarnings("NullAway.Init")
	protected Reckoning() {
	}

	Reckoning(Scheme scheme) {
		this.scheme = scheme;
	}

	void weighBy(Scheme scheme) {
		this.scheme = scheme;
	}

	void knockOut(List<CriticalItem> criticals) {
		this.criticals = List.copyOf(criticals);
	}

	void waiversExpire(@Nullable Instant at) {
		this.waiversExpireAt = at;
	}

	/** Works everything out again. */
	Assessment takeIn(String place, Tallies tallies, Standings standings, Course course, Instant now) {
		this.tallies = tallies;
		this.standings = standings;
		this.nextExpiry = Stream.of(this.waiversExpireAt, standings.until(), course.validUntil())
			.filter((time) -> time != null && time.isAfter(now))
			.min(Comparator.naturalOrder())
			.orElse(null);
		Assessment assessment = assessment(place, course.decision());
		this.figures = Figures.of(assessment);
		return assessment;
	}

	Assessment assessment(String place, @Nullable Decision decision) {
		return Assessment.of(place, this.scheme, this.tallies, this.criticals, this.standings, decision);
	}

	/** Whether it has to be worked out again although nothing happened. */
	boolean isDue(Instant now) {
		return this.nextExpiry != null && !this.nextExpiry.isAfter(now);
	}

	/** All that counting and asking again has to give again. */
	Object stored() {
		return List.of(this.tallies, this.criticals, this.standings, this.figures);
	}

	Scheme scheme() {
		return this.scheme;
	}

	Tallies tallies() {
		return this.tallies;
	}

	Standings standings() {
		return this.standings;
	}

	Figures figures() {
		return this.figures;
	}

}
