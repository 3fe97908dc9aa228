package greenboard.acts;

import java.time.LocalDate;

/**
 * A risk to be accepted for one critical item.
 *
 * @param reason why the item will not be done in time
 * @param compensatingControl what limits the damage meanwhile
 * @param expiresOn the last day, in UTC, on which it holds; not in the past
 */
public record Waiver(String reason, String compensatingControl, LocalDate expiresOn) {
}
