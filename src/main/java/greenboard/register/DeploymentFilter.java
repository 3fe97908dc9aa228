package greenboard.register;

import org.jspecify.annotations.Nullable;

import greenboard.verdict.Verdict;

/**
 * Which deployments a list shows; what is null does not narrow it.
 *
 * @param period open ones, ended ones or both
 * @param project a project's key
 * @param environment an environment, whatever its case
 * @param verdict a verdict
 * @param q words found in the project, version, environment or checklist title
 * @param cursor where the page before ended
 * @param limit how many at the most, 1 to {@value #MOST}
 */
public record DeploymentFilter(Period period, @Nullable String project, @Nullable String environment,
		@Nullable Verdict verdict, @Nullable String q, @Nullable Cursor cursor, int limit) {

	/** The most that a page holds. */
	public static final int MOST = 200;

	/** Everything open, from the beginning. */
	public static final DeploymentFilter OPEN = new DeploymentFilter(Period.OPEN, null, null, null, null, null, 50);

	/**
	 * Keeps the limit in its range.
	 */
	public DeploymentFilter {
		limit = Math.max(1, Math.min(limit, MOST));
	}

	/** Which part of their life deployments are in. */
	public enum Period {

		/** Not ended, the next target first. */
		OPEN,
		/** Closed or cancelled, the latest target first. */
		ENDED,
		/** All, the latest target first. */
		ANY

	}

}
