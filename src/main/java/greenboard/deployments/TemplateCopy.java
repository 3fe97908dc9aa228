package greenboard.deployments;

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
record TemplateCopy(UUID templateVersionId, String templateKey, int templateVersion, String templateTitle) {

	static TemplateCopy of(TemplateVersion version) {
		return new TemplateCopy(version.id(), version.key(), version.number(), version.title());
	}

	String label() {
		return this.templateKey + "@" + this.templateVersion;
	}

}
