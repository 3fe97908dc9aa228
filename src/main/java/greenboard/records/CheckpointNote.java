package greenboard.records;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The newest checkpoint of the log at the end of a document, as a comment that no page
 * shows: whoever has kept the document can tell later whether the log was rewritten.
 */
final class CheckpointNote {

	private static final String OPEN = "<!-- as: checkpoint";

	private static final Pattern NOTE = Pattern.compile("\\R*" + OPEN + "\\R(?:(?!-->)[^<])*-->\\R*");

	private CheckpointNote() {
	}

	/**
	 * Puts it there.
	 * @param document a checklist, perhaps made from one that has a checkpoint of before
	 * @param note the signed note, null before the first
	 * @return the checklist with this checkpoint alone
	 */
	static String on(String document, @Nullable String note) {
		String without = without(document);
		if (note == null) {
			return without;
		}
		String end = document.contains("\r\n") ? "\r\n" : "\n";
		String gap = without.endsWith("\n") ? end : end + end;
		return without + gap + OPEN + end + note.strip().replace("\n", end) + end + "-->" + end;
	}

	private static String without(String document) {
		return document.contains(OPEN) ? NOTE.matcher(document).replaceAll(document.contains("\r\n") ? "\r\n" : "\n")
				: document;
	}

}
