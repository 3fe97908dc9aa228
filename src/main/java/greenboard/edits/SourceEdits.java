package greenboard.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes to a source by position, collected first and made at once, so that every
 * position means the source as it was; what is not named stays character for character.
 */
public final class SourceEdits {

	private final List<Edit> edits = new ArrayList<>();

	/**
	 * Replaces a range.
	 * @param start its first position
	 * @param end the position after it
	 * @param text what stands there from now on
	 */
	public void replace(int start, int end, String text) {
		this.edits.add(new Edit(start, end, text));
	}

	/**
	 * Inserts a text; several at one position follow each other as they were given.
	 * @param position where
	 * @param text what
	 */
	public void insert(int position, String text) {
		replace(position, position, text);
	}

	/**
	 * Makes the changes.
	 * @param source the source that the positions mean
	 * @return the changed source
	 * @throws IllegalStateException when two changes touch the same characters
	 */
	public String apply(String source) {
		StringBuilder result = new StringBuilder(source.length() + 64 * this.edits.size());
		int position = 0;
		this.edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
		for (Edit edit : this.edits) {
			if (edit.start() < position) {
				throw new IllegalStateException("Two changes at position " + edit.start());
			}
			result.append(source, position, edit.start()).append(edit.text());
			position = edit.end();
		}
		return result.append(source, position, source.length()).toString();
	}

	private record Edit(int start, int end, String text) {
	}

}
