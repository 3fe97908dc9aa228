package greenboard.signed;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;

/**
 * What one role signs of one deployment: everything that a signature answers for, and
 * nothing else. Two records of the same facts are equal and have the same bytes, in
 * whatever order the facts came.
 *
 * @param deployment the deployment's id
 * @param project the project's name
 * @param version which version of the project
 * @param artifactDigest the digest of what is to be deployed, where it is known
 * @param environment where to
 * @param template where the checklist came from
 * @param role who signs
 * @param items the leaves in the role's scope, by key
 * @param triggers when the deployment is taken back, by key
 * @param score the score, and what it was computed from
 */
public record SignedRecord(UUID deployment, String project, String version, @Nullable String artifactDigest,
		String environment, Template template, Role role, List<SignedItem> items, List<SignedTrigger> triggers,
		SignedScore score) {

	/** What the bytes say that they are. A record with other fields is another type. */
	static final String TYPE = "greenboard.sign-off-record/1";

	/**
	 * Brings the items and triggers into the order of their keys.
	 * @throws IllegalArgumentException when two items or two triggers have the same key
	 */
	public SignedRecord {
		items = byKey(items, SignedItem::key);
		triggers = byKey(triggers, SignedTrigger::key);
	}

	/**
	 * Where a checklist came from.
	 *
	 * @param key the template's key
	 * @param version the template's version
	 */
	public record Template(String key, int version) {
	}

	/**
	 * Who signs.
	 *
	 * @param key the role's key
	 * @param title what they are called
	 * @param group technical or business
	 * @param when before or after the deployment
	 * @param covers what they answer for; empty for everything
	 */
	public record Role(String key, String title, Group group, When when, List<String> covers) {

		/**
		 * Brings what is covered into one order.
		 */
		public Role {
			covers = covers.stream().sorted().toList();
		}

	}

	/**
	 * The record as it is signed and kept.
	 * @return the canonical bytes
	 * @throws IllegalArgumentException when a text is no Unicode
	 */
	public RecordBytes bytes() {
		return RecordBytes.of(this);
	}

	/**
	 * How the present differs from this record.
	 * @param present the same role's record, made of what holds now
	 * @return every difference, worse or not
	 */
	public Differences differencesTo(SignedRecord present) {
		return Differences.between(this, present);
	}

	private static <T> List<T> byKey(List<T> parts, Function<T, String> key) {
		if (parts.stream().map(key).distinct().count() != parts.size()) {
			throw new IllegalArgumentException("Two parts of a record have the same key");
		}
		return parts.stream().sorted(Comparator.comparing(key)).toList();
	}

}
