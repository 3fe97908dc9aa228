package greenboard.api;

import java.time.Instant;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment starts with.
 *
 * @param template a template's key, or {@code key@version}
 * @param project the project's key or name; made when the token may
 * @param version which version of the project
 * @param environment where to
 * @param targetAt when
 * @param lead the address of a member
 * @param artifactDigest the digest of what is to be deployed
 * @param fields values of the template's deployment fields, by name
 */
record StartJson(@NotBlank String template, @NotBlank String project, @NotBlank String version,
		@NotBlank String environment, @NotNull Instant targetAt, @Nullable String lead, @Nullable String artifactDigest,
		@Nullable Map<String, String> fields) {

	Map<String, String> fieldValues() {
		return (this.fields != null) ? this.fields : Map.of();
	}

}
