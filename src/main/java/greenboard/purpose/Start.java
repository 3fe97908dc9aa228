package greenboard.purpose;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.templates.TemplateVersion;

/**
 * What a deployment starts with.
 *
 * @param template the checklist that it copies
 * @param project the system to be deployed
 * @param version which version of it
 * @param environment where to
 * @param targetAt when
 * @param zone the time zone by whose calendar days are counted from then on; null for UTC
 * @param lead who leads it, a member of the project; null for nobody yet
 * @param artifactDigest the digest of what is to be deployed, where it is known
 * @param fields values of the template's deployment fields by name; others are refused
 */
public record Start(TemplateVersion template, ProjectId project, String version, String environment, Instant targetAt,
		@Nullable ZoneId zone, @Nullable PersonId lead, @Nullable String artifactDigest, Map<String, String> fields) {

	/**
	 * A start by the calendar of UTC.
	 * @param template the checklist that it copies
	 * @param project the system to be deployed
	 * @param version which version of it
	 * @param environment where to
	 * @param targetAt when
	 * @param lead who leads it, null for nobody yet
	 * @param artifactDigest the digest of what is to be deployed, where it is known
	 * @param fields values of the template's deployment fields by name
	 */
	public Start(TemplateVersion template, ProjectId project, String version, String environment, Instant targetAt,
			@Nullable PersonId lead, @Nullable String artifactDigest, Map<String, String> fields) {
		this(template, project, version, environment, targetAt, null, lead, artifactDigest, fields);
	}

}
