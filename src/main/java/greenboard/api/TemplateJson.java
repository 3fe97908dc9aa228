package greenboard.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import greenboard.outline.Counts;
import greenboard.outline.Outline;
import greenboard.outline.RollbackTrigger;
import greenboard.templates.TemplateVersion;

/**
 * A template version as the interface shows it: the outline, with the key and the number
 * that name it.
 *
 * @param key the template's key
 * @param version the version's number
 * @param publishedAt when it was published
 * @param title the checklist's title
 * @param metadata the template's fields
 * @param environments the environments that it is meant for
 * @param deploymentFields what is asked for when a deployment starts
 * @param counts how much of what
 * @param sections the tree
 * @param signOffRoles who signs off
 * @param rollbackTriggers when the deployment is taken back
 * @param categories what the score weighs
 * @param bands the named ranges of the score, best first
 * @param outsideTheScore keys of prepare leaves without a category
 * @param warnings what the importer was not sure of
 */
record TemplateJson(String key, int version, Instant publishedAt, String title, Map<String, String> metadata,
		List<String> environments, List<Outline.DeploymentField> deploymentFields, Counts counts,
		List<Outline.Section> sections, List<Outline.SignOffRole> signOffRoles, List<RollbackTrigger> rollbackTriggers,
		List<Outline.Category> categories, List<Outline.Band> bands, List<String> outsideTheScore,
		List<Outline.Warning> warnings) {

	static TemplateJson of(TemplateVersion version) {
		Outline outline = version.outline();
		return new TemplateJson(version.key(), version.number(), version.publishedAt(), outline.title(),
				outline.metadata(), outline.environments(), outline.deploymentFields(), outline.counts(),
				outline.sections(), outline.signOffRoles(), outline.rollbackTriggers(), outline.categories(),
				outline.bands(), outline.outsideTheScore(), outline.warnings());
	}

}
