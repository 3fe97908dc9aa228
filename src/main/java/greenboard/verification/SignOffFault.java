package greenboard.verification;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a signature.
 *
 * @param kind what is wrong
 * @param role the title of the role
 * @param name the printed name of who signed
 * @param seq the entry that tells of the signature, null where none does
 */
public record SignOffFault(Kind kind, String role, String name, @Nullable Long seq) {

	/** What can be wrong. */
	public enum Kind {

		/** What is kept as signed has another digest. */
		OTHER_RECORD,
		/** What the person stated is about something else. */
		OTHER_STATEMENT,
		/** No entry of the trail tells of it. */
		UNTOLD,
		/** An entry tells of a signature that is not there. */
		MISSING

	}

}
