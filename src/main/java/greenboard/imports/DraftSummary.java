package greenboard.imports;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A draft as its owner's list shows it.
 *
 * @param id the draft's id
 * @param name the file's name, or what stands for it
 * @param key the template that it was imported for, null for a new one
 * @param createdAt when it was imported
 * @param expiresAt when it is thrown away
 */
record DraftSummary(UUID id, String name, @Nullable String key, Instant createdAt, Instant expiresAt) {
}
