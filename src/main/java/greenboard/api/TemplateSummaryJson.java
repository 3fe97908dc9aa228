package greenboard.api;

import java.time.Instant;

import greenboard.templates.TemplateSummary;

/**
 * A template in a list: its newest version.
 *
 * @param key the template's key
 * @param version the version's number
 * @param title the checklist's title
 * @param items items, parents included
 * @param signOffRoles sign-off roles
 * @param rollbackTriggers rollback triggers
 * @param publishedAt when it was published
 */
record TemplateSummaryJson(String key, int version, String title, int items, int signOffRoles, int rollbackTriggers,
		Instant publishedAt) {

	static TemplateSummaryJson of(TemplateSummary summary) {
		return new TemplateSummaryJson(summary.key(), summary.number(), summary.title(), summary.items(),
				summary.roles(), summary.triggers(), summary.publishedAt());
	}

}
