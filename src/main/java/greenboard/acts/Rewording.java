package greenboard.acts;

import org.jspecify.annotations.Nullable;

/**
 * New words for an item.
 *
 * @param key the item's key
 * @param text its words, inline Markdown
 * @param details what stands below it, Markdown; null for nothing
 * @param reason why it is reworded
 * @param expected what whoever rewords has seen
 */
public record Rewording(String key, String text, @Nullable String details, String reason, Expected expected) {
}
