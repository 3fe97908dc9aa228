package greenboard.verdict;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Exact;
import greenboard.readiness.Readiness;

/**
 * What lists show of a deployment's readiness, as it is stored with it.
 *
 * @param score the floor, rounded down to one decimal; null when nothing applies
 * @param ceiling what it could reach, rounded down to one decimal
 * @param band the band's name; null when incomplete
 * @param verdict what the rules say
 * @param blockerCount how many blockers there are
 * @param firstBlockers the first of them, three at the most
 * @param dissent whether the decision in force goes over somebody's sign-off
 * @param breakGlass whether the decision in force breaks the glass
 */
@Embeddable
public record Figures(@Nullable BigDecimal score, @Nullable BigDecimal ceiling, @Nullable String band,
		@Enumerated(EnumType.STRING) Verdict verdict, int blockerCount,
		@JdbcTypeCode(SqlTypes.JSON) List<Blocker> firstBlockers, boolean dissent, boolean breakGlass) {

	/** How many blockers are kept for lists. */
	public static final int FIRST = 3;

	/** Before anything was worked out. */
	public static final Figures NONE = new Figures(null, null, null, Verdict.HOLD, 1, List.of(), false, false);

	/**
	 * The figures of an assessment.
	 * @param assessment what the rules say
	 * @return what lists show of it
	 */
	public static Figures of(Assessment assessment) {
		Readiness readiness = assessment.readiness();
		return new Figures((readiness.floor() != null) ? Exact.shown(readiness.floor()) : null,
				(readiness.ceiling() != null) ? Exact.shown(readiness.ceiling()) : null,
				(readiness.band() != null) ? readiness.band().name() : null, assessment.verdict(),
				assessment.blockerCount(), assessment.blockers().stream().limit(FIRST).toList(), assessment.dissent(),
				assessment.breakGlass());
	}

}
