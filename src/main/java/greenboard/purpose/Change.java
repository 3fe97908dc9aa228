package greenboard.purpose;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;

/**
 * What a deployment is to be from now on; everything is set, what is the same leaves no
 * trace.
 *
 * @param version which version of the project
 * @param environment where to
 * @param targetAt when
 * @param zone the time zone by whose calendar days are counted from then on; null keeps
 * the one before
 * @param lead who leads it, a member of the project; null for nobody
 * @param artifactDigest the digest of what is to be deployed, where it is known
 * @param fields values of the template's deployment fields by name; one that is left out
 * becomes blank
 */
public record Change(String version, String environment, Instant targetAt, @Nullable ZoneId zone,
		@Nullable PersonId lead, @Nullable String artifactDigest, Map<String, String> fields) {

	/**
	 * A change that keeps the time zone.
	 * @param version which version of the project
	 * @param environment where to
	 * @param targetAt when
	 * @param lead who leads it, null for nobody
	 * @param artifactDigest the digest of what is to be deployed, where it is known
	 * @param fields values of the template's deployment fields by name
	 */
	public Change(String version, String environment, Instant targetAt, @Nullable PersonId lead,
			@Nullable String artifactDigest, Map<String, String> fields) {
		this(version, environment, targetAt, null, lead, artifactDigest, fields);
	}

}
