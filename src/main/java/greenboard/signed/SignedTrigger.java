package greenboard.signed;

import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger.Rule;

/**
 * When a deployment is taken back, as it was signed.
 *
 * @param key the trigger's key
 * @param text its sentence, inline Markdown
 * @param action what is done when it fires, where that is said
 * @param rule its figures, where the sentence has them
 */
public record SignedTrigger(String key, String text, @Nullable String action, @Nullable Rule rule) {
}
