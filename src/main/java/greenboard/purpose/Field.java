package greenboard.purpose;

import org.jspecify.annotations.Nullable;

/**
 * A field that the template asks for when a deployment starts.
 *
 * @param name as the template names it
 * @param value what was filled in, null for a blank
 */
public record Field(String name, @Nullable String value) {
}
