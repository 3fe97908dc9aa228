package greenboard.acts;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An item to be added to a running deployment.
 *
 * @param section the section at whose end it comes to stand
 * @param text its words, inline Markdown
 * @param details what stands below it, Markdown; null for nothing
 * @param critical whether it knocks the band out; only for prepare sections
 * @param reason why it is added
 */
public record Addition(UUID section, String text, @Nullable String details, boolean critical, String reason) {
}
