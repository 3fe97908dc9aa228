package greenboard.templates;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a template without its outline, as lists show it.
 *
 * @param id the version's own id
 * @param key the template's key
 * @param number the version's number
 * @param title the checklist's title in this version
 * @param items items, parents included
 * @param roles sign-off roles
 * @param triggers rollback triggers
 * @param categories categories with a weight, 0 without a weighted score
 * @param publishedAt when it was published
 * @param publishedBy the printed name of who published it
 */
public record TemplateSummary(UUID id, String key, int number, String title, int items, int roles, int triggers,
		int categories, Instant publishedAt, String publishedBy) {
}
