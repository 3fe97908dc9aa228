package greenboard.acts;

import org.jspecify.annotations.Nullable;

/**
 * A link that shows that an item holds.
 *
 * @param url an http, https or mailto address
 * @param title what it shows; the address where it is blank
 */
public record EvidenceLink(String url, @Nullable String title) {
}
