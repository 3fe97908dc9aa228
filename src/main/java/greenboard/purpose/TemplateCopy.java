package greenboard.purpose;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import greenboard.templates.TemplateVersion;

/**
 * The version of a template that a deployment has copied.
 *
 * @param templateVersionId the version's own id
 * @param templateKey the template's key
 * @param templateVersion the version's number
 * @param templateTitle the checklist's title
 */
@Embeddable
public record TemplateCopy(UUID templateVersionId, String templateKey, int templateVersion, String templateTitle) {

	/**
	 * The copy of a version.
	 * @param version the version
	 * @return what is kept of it
	 */
	public static TemplateCopy of(TemplateVersion version) {
		return new TemplateCopy(version.id(), version.key(), version.number(), version.title());
	}

	/**
	 * What the trail calls it.
	 * @return the template's key and the version's number
	 */
	public String label() {
		return this.templateKey + "@" + this.templateVersion;
	}

}
