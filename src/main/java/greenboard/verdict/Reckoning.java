package greenboard.verdict;

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

/**
 * What the verdict of a deployment is worked out from, and what came of it last.
 */
@Embeddable
public class Reckoning {

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

	/**
	 * Nothing is counted yet.
	 * @param scheme what the score is weighed by
	 */
	public Reckoning(Scheme scheme) {
		this.scheme = scheme;
	}

	/**
	 * Another version of the checklist weighs otherwise.
	 * @param scheme what the score is weighed by
	 */
	public void weighBy(Scheme scheme) {
		this.scheme = scheme;
	}

	/**
	 * Takes over what knocks the band out.
	 * @param criticals the first of the critical items that are not settled
	 */
	public void knockOut(List<CriticalItem> criticals) {
		this.criticals = List.copyOf(criticals);
	}

	/**
	 * Takes over when the next waiver ends.
	 * @param at the time, null for none
	 */
	public void waiversExpire(@Nullable Instant at) {
		this.waiversExpireAt = at;
	}

	/**
	 * Works everything out again.
	 * @param place the deployment's page
	 * @param tallies what was counted
	 * @param standings what other records have to say
	 * @param decision the decision in force
	 * @return what came of it
	 */
	public Assessment takeIn(String place, Tallies tallies, Standings standings, @Nullable Decision decision) {
		this.tallies = tallies;
		this.standings = standings;
		Assessment assessment = assessment(place, decision);
		this.figures = Figures.of(assessment);
		return assessment;
	}

	/**
	 * Notes when it has to be worked out again although nothing happens.
	 * @param validUntil when the decision in force ends, null for never
	 * @param now the time that all of that is held against
	 */
	public void expire(@Nullable Instant validUntil, Instant now) {
		this.nextExpiry = Stream.of(this.waiversExpireAt, this.standings.until(), validUntil)
			.filter((time) -> time != null && time.isAfter(now))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * How it stands, as it was last worked out.
	 * @param place the deployment's page
	 * @param decision the decision in force
	 * @return the assessment
	 */
	public Assessment assessment(String place, @Nullable Decision decision) {
		return Assessment.of(place, this.scheme, this.tallies, this.criticals, this.standings, decision);
	}

	/**
	 * Whether it has to be worked out again although nothing happened.
	 * @param now the time
	 * @return true when something has expired
	 */
	public boolean isDue(Instant now) {
		return this.nextExpiry != null && !this.nextExpiry.isAfter(now);
	}

	/**
	 * All that counting and asking again has to give again.
	 * @return something to compare
	 */
	public Object stored() {
		return List.of(this.tallies, this.criticals, this.standings, this.figures);
	}

	/**
	 * What the score is weighed by.
	 * @return the scheme
	 */
	public Scheme scheme() {
		return this.scheme;
	}

	/**
	 * What was counted last.
	 * @return the tallies
	 */
	public Tallies tallies() {
		return this.tallies;
	}

	/**
	 * What other records said last.
	 * @return the standings
	 */
	public Standings standings() {
		return this.standings;
	}

	/**
	 * What came of it last.
	 * @return the figures
	 */
	public Figures figures() {
		return this.figures;
	}

}
