package greenboard.lessons;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.prose.Prose;

/**
 * Something that went wrong in a deployment, from which something can be learned.
 *
 * @param key safe in an address, unique in the deployment
 * @param kind where it was written down
 * @param text what, in the words of who wrote it; of a trigger or a step inline Markdown
 * @param severity how bad a note is, null for what is none
 * @param said what was said of it besides, null for nothing
 * @param by who saw it
 * @param at when
 */
record Trouble(String key, Kind kind, String text, @Nullable String severity, @Nullable String said, String by,
		Instant at) {

	/** How much of a long text is proposed. */
	private static final int SHORT = 200;

	/** Where it was written down. */
	enum Kind {

		/** As a note, after the deployment. */
		NOTE,
		/** As a rollback trigger that fired. */
		TRIGGER,
		/** As a step of the rollback that failed. */
		STEP

	}

	/**
	 * Its words without markup.
	 * @return plain text
	 */
	public String plain() {
		return (this.kind == Kind.NOTE) ? this.text : Prose.plain(this.text);
	}

	/**
	 * Its words in one line that is not too long.
	 * @return plain text
	 */
	String brief() {
		String line = plain().replaceAll("\\s+", " ").strip();
		return (line.codePointCount(0, line.length()) > SHORT)
				? line.substring(0, line.offsetByCodePoints(0, SHORT)).strip() + "…" : line;
	}

}
