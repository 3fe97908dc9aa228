package greenboard.templates;

import java.time.Instant;
import java.util.UUID;

import greenboard.outline.Outline;

/**
 * One published version of a checklist template. It never changes.
 *
 * @param id the version's own id
 * @param templateId the template that it is a version of
 * @param key the template's key, safe in an address
 * @param number the version's number, from 1 without gaps
 * @param title the checklist's title in this version
 * @param outline what its source says
 * @param sha256 the SHA-256 of its source, in hexadecimal digits
 * @param publishedAt when it was published
 * @param publishedBy the printed name of who published it
 */
public record TemplateVersion(UUID id, UUID templateId, String key, int number, String title, Outline outline,
		String sha256, Instant publishedAt, String publishedBy) {

	/**
	 * The version as callers of the interface name it.
	 * @return the key and the number, as in {@code web-postgres@3}
	 */
	public String name() {
		return this.key + "@" + this.number;
	}

	/**
	 * The version without its outline.
	 * @return what lists show of it
	 */
	public TemplateSummary summary() {
		return new TemplateSummary(this.id, this.key, this.number, this.title, this.outline.counts().items(),
				this.outline.signOffRoles().size(), this.outline.rollbackTriggers().size(),
				this.outline.categories().size(), this.publishedAt, this.publishedBy);
	}

}
