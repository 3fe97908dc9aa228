package greenboard.signed;

import java.nio.charset.StandardCharsets;
import java.util.List;

import greenboard.canonical.CanonicalJson;

/**
 * What an administrator signs who breaks the glass: the deployment as it is, and who has
 * not signed it.
 *
 * @param record everything that is prepared, of all scopes
 * @param unsigned what stands in the way of a go, in the order of the page
 */
public record BreakGlassRecord(SignedRecord record, List<Unsigned> unsigned) {

	/** What the bytes say that they are. A record with other fields is another type. */
	static final String TYPE = "greenboard.break-glass-record/1";

	/**
	 * Takes the list over.
	 */
	public BreakGlassRecord {
		unsigned = List.copyOf(unsigned);
	}

	/**
	 * One reason why the verdict is not go.
	 *
	 * @param kind what it is about
	 * @param words what its sentence names, the role's title first
	 */
	public record Unsigned(String kind, List<String> words) {
	}

	/**
	 * The record as it is signed and kept.
	 * @return the canonical bytes
	 * @throws IllegalArgumentException when a text is no Unicode
	 */
	public RecordBytes bytes() {
		return new RecordBytes(CanonicalJson.of(this, TYPE).getBytes(StandardCharsets.UTF_8));
	}

}
