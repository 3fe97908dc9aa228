package greenboard.dashboard;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

import greenboard.register.Cursor;
import greenboard.register.DeploymentFilter;
import greenboard.register.DeploymentFilter.Period;
import greenboard.verdict.Verdict;

/**
 * What the list was asked for. All of it stands in the address, so that a filtered list
 * can be kept and sent.
 *
 * @param ended whether those that have ended are shown, rather than the open ones
 * @param verdict a verdict
 * @param project a project's key
 * @param environment an environment
 * @param q words to find
 * @param cursor where the page before ended
 * @param kiosk whatever it says, shows the list on a wall: larger, read again by itself
 */
record ListQuery(@Nullable Boolean ended, @Nullable Verdict verdict, @Nullable String project,
		@Nullable String environment, @Nullable String q, @Nullable String cursor, @Nullable String kiosk) {

	private static final int PAGE = 50;

	private static final int LONGEST = 200;

	DeploymentFilter filter() {
		return new DeploymentFilter(showsEnded() ? Period.ENDED : Period.OPEN, filled(this.project),
				filled(this.environment), this.verdict, filled(this.q),
				StringUtils.hasText(this.cursor) ? Cursor.valueOf(this.cursor) : null, PAGE);
	}

	/**
	 * Whether those that have ended are shown.
	 * @return false for the open ones
	 */
	public boolean showsEnded() {
		return Boolean.TRUE.equals(this.ended);
	}

	/**
	 * Whether the list hangs on a wall.
	 * @return true for the large form, which is read again by itself
	 */
	public boolean onTheWall() {
		return this.kiosk != null;
	}

	/**
	 * Whether anything narrows the list.
	 * @return true when some deployments may be left out
	 */
	public boolean narrows() {
		return this.verdict != null || StringUtils.hasText(this.project) || StringUtils.hasText(this.environment)
				|| StringUtils.hasText(this.q) || StringUtils.hasText(this.cursor);
	}

	/**
	 * The same list for another verdict, from its beginning.
	 * @param other the verdict, null for all
	 * @return an address
	 */
	public String withVerdict(@Nullable Verdict other) {
		return new ListQuery(this.ended, other, this.project, this.environment, this.q, null, this.kiosk).address();
	}

	/**
	 * The same list for open or ended deployments, from its beginning.
	 * @param other whether ended ones are shown
	 * @return an address
	 */
	public String withEnded(boolean other) {
		return new ListQuery(other ? true : null, this.verdict, this.project, this.environment, this.q, null,
				this.kiosk)
			.address();
	}

	/**
	 * The same list on a wall.
	 * @return an address
	 */
	public String withWall() {
		return new ListQuery(this.ended, this.verdict, this.project, this.environment, this.q, null, "").address();
	}

	/**
	 * The same list on a desk.
	 * @return an address
	 */
	public String offTheWall() {
		return new ListQuery(this.ended, this.verdict, this.project, this.environment, this.q, null, null).address();
	}

	String after(Cursor next) {
		return new ListQuery(this.ended, this.verdict, this.project, this.environment, this.q, next.toString(),
				this.kiosk)
			.address();
	}

	private String address() {
		return UriComponentsBuilder.fromPath("/deployments")
			.queryParamIfPresent("ended", Optional.ofNullable(this.ended))
			.queryParamIfPresent("verdict", Optional.ofNullable(this.verdict))
			.queryParamIfPresent("project", Optional.ofNullable(filled(this.project)))
			.queryParamIfPresent("environment", Optional.ofNullable(filled(this.environment)))
			.queryParamIfPresent("q", Optional.ofNullable(filled(this.q)))
			.queryParamIfPresent("cursor", Optional.ofNullable(filled(this.cursor)))
			.queryParamIfPresent("kiosk", onTheWall() ? Optional.of("") : Optional.empty())
			.encode()
			.toUriString();
	}

	private static @Nullable String filled(@Nullable String text) {
		if (!StringUtils.hasText(text)) {
			return null;
		}
		String clean = text.replace("\0", "").strip();
		return clean.substring(0, Math.min(clean.length(), LONGEST));
	}

}
