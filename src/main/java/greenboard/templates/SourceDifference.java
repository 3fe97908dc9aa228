package greenboard.templates;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * One place where the lines of two sources differ.
 *
 * @param line where it stands in the newer source
 * @param removed lines that only the older source has
 * @param added lines that only the newer source has
 */
record SourceDifference(int line, List<String> removed, List<String> added) {

	/**
	 * How many lines a source may have to be compared; finding the differences takes a
	 * time that grows faster than the sources.
	 */
	static final int MOST_LINES = 5_000;

	/**
	 * Compares two sources line by line.
	 * @param before the older source
	 * @param after the newer one
	 * @return the places where they differ, in their order; empty too when one of them
	 * has more than {@link #MOST_LINES} lines
	 */
	static List<SourceDifference> between(String before, String after) {
		List<String> old = before.lines().toList();
		List<String> now = after.lines().toList();
		List<SourceDifference> differences = new ArrayList<>();
		if (old.size() <= MOST_LINES && now.size() <= MOST_LINES) {
			for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
				differences.add(new SourceDifference(delta.getTarget().getPosition() + 1, delta.getSource().getLines(),
						delta.getTarget().getLines()));
			}
		}
		return differences;
	}

}
