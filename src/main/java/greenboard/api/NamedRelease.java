package greenboard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Text;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;

/**
 * What a pipeline says that it is about to deploy. The gate stays closed where the
 * deployment is for something else.
 *
 * @param version which version, null where it names none
 * @param artifactDigest the digest of the artifact, null where it names none
 */
record NamedRelease(@Nullable String version, @Nullable String artifactDigest) {

	/** Another version is named than the deployment's: the deployment's, the named. */
	static final String OTHER_VERSION = "OTHER_VERSION";

	/** Another artifact is named than the deployment's: the deployment's, the named. */
	static final String OTHER_ARTIFACT = "OTHER_ARTIFACT";

	/** An artifact is named and the deployment has none: the named. */
	static final String ARTIFACT_UNKNOWN = "ARTIFACT_UNKNOWN";

	/** The form of OCI's image specification: the algorithm, and what it gave. */
	private static final Pattern DIGEST = Pattern.compile("[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+");

	private static final Pattern SHA_256 = Pattern.compile("sha256:[a-f0-9]{64}");

	/**
	 * Takes what was named without space around it.
	 * @throws IllegalArgumentException when it is named but empty, or longer than a
	 * deployment could have it
	 */
	NamedRelease {
		version = text("version", version, Text.NAME);
		artifactDigest = text("artifactDigest", artifactDigest, Text.DIGEST);
	}

	private static @Nullable String text(String name, @Nullable String value, int limit) {
		if (value == null) {
			return null;
		}
		String text = value.strip();
		if (text.isEmpty() || text.codePointCount(0, text.length()) > limit) {
			throw new IllegalArgumentException(
					name + " takes 1 to " + limit + " characters; leave it out where you name none.");
		}
		return text;
	}

	/**
	 * What a deployment is that was not named.
	 * @param head the deployment
	 * @return a blocker for each; none when it is what was named
	 * @throws IllegalArgumentException when the digest is neither the deployment's nor in
	 * the form of any
	 */
	List<Blocker> others(DeploymentHead head) {
		List<Blocker> others = new ArrayList<>();
		if (this.version != null && !this.version.equals(head.version())) {
			others.add(blocker(head, OTHER_VERSION, head.version(), this.version));
		}
		String digest = head.artifactDigest();
		if (this.artifactDigest != null && !this.artifactDigest.equals(digest)) {
			requireForm(this.artifactDigest);
			others.add((digest != null) ? blocker(head, OTHER_ARTIFACT, digest, this.artifactDigest)
					: blocker(head, ARTIFACT_UNKNOWN, this.artifactDigest));
		}
		return others;
	}

	private static void requireForm(String digest) {
		boolean formed = digest.startsWith("sha256:") ? SHA_256.matcher(digest).matches()
				: DIGEST.matcher(digest).matches();
		if (!formed) {
			throw new IllegalArgumentException(
					"artifactDigest takes a digest with its algorithm, sha256: and 64 lower-case hexadecimal digits for example.");
		}
	}

	private static Blocker blocker(DeploymentHead head, String kind, String... words) {
		return new Blocker(kind, Severity.HOLD, List.of(words), head.id().place());
	}

}
