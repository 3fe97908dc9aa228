package greenboard.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import greenboard.outline.Outline.Warning;

/**
 * What the importer was not sure of, as it comes up.
 */
public final class Warnings {

	private static final int MOST = 500;

	private final Set<Warning> warnings = new LinkedHashSet<>();

	/**
	 * The importer is not sure of something.
	 * @param line where, 0 for the document as a whole
	 * @param message what, and what is done about it
	 */
	public void add(int line, String message) {
		this.warnings.add(new Warning(line, message));
	}

	/**
	 * All of them.
	 * @return by line, the first few hundred and how many more there are
	 */
	public List<Warning> list() {
		List<Warning> sorted = new ArrayList<>(this.warnings);
		sorted.sort(Comparator.comparingInt(Warning::line));
		if (sorted.size() > MOST) {
			int more = sorted.size() - MOST;
			sorted = new ArrayList<>(sorted.subList(0, MOST));
			sorted.add(new Warning(0, more + " more warnings are not listed."));
		}
		return List.copyOf(sorted);
	}

}
