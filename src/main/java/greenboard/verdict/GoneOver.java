package greenboard.verdict;

/**
 * A blocker that somebody with authority went over by name.
 *
 * @param blocker the blocker
 * @param reason why
 */
public record GoneOver(Blocker blocker, String reason) {
}
