package greenboard.deployments;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.verdict.Blocker;
import greenboard.verdict.Figures;
import greenboard.verdict.Verdict;

/**
 * What lists show of a deployment's readiness, in columns.
 *
 * @param score the floor, rounded down
 * @param ceiling what it could reach, rounded down
 * @param band the band's name
 * @param verdict what the rules say
 * @param blockerCount how many blockers there are
 * @param firstBlockers the first of them
 */
@Embeddable
record StoredFigures(@Nullable BigDecimal score, @Nullable BigDecimal ceiling, @Nullable String band,
		@Enumerated(EnumType.STRING) Verdict verdict, int blockerCount,
		@JdbcTypeCode(SqlTypes.JSON) List<Blocker> firstBlockers) {

	/** Before anything was worked out. */
	static final StoredFigures NONE = new StoredFigures(null, null, null, Verdict.HOLD, 1, List.of());

	static StoredFigures of(Figures figures) {
		return new StoredFigures(figures.score(), figures.ceiling(), figures.band(), figures.verdict(),
				figures.blockerCount(), figures.firstBlockers());
	}

	Figures figures() {
		return new Figures(this.score, this.ceiling, this.band, this.verdict, this.blockerCount, this.firstBlockers);
	}

}
