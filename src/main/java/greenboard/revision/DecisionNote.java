package greenboard.revision;

import java.util.ArrayList;
import java.util.List;

import greenboard.source.FrontMatterBlock;
import greenboard.source.SourceText;

/**
 * A note of what was decided at the head of a written checklist. It is no part of the
 * checklist: reading skips it, and writing takes an older one away.
 *
 * @param loud whether it stands out as much as it can
 * @param lines what it says, at least one line
 */
public record DecisionNote(boolean loud, List<Line> lines) {

	/** How it ends, by which it is told from what people wrote. */
	private static final String END = "> <!-- as: decision -->";

	private static final String QUOTE = ">";

	private static final String FIRST = "> [!";

	/**
	 * Takes the lines over.
	 */
	public DecisionNote {
		lines = List.copyOf(lines);
	}

	/**
	 * One line of it.
	 *
	 * @param label what it is about, stands out
	 * @param text plain text
	 */
	public record Line(String label, String text) {

		String markdown() {
			return "> **" + InlineText.plain(this.label) + "** " + InlineText.plain(this.text);
		}

	}

	/**
	 * Puts it below the front matter.
	 * @param source a checklist
	 * @return the checklist with this note alone
	 */
	public String on(String source) {
		List<String> lines = new ArrayList<>(SourceText.lines(without(source)));
		List<String> note = new ArrayList<>();
		note.add(FIRST + (this.loud ? "CAUTION" : "WARNING") + "]");
		for (Line line : this.lines) {
			note.add(line.markdown());
			note.add(QUOTE);
		}
		note.add(END);
		note.add("");
		lines.addAll(FrontMatterBlock.length(lines), note);
		return String.join(end(source), lines);
	}

	/**
	 * Takes notes of decisions away.
	 * @param source a checklist
	 * @return the checklist without them; the same where there is none
	 */
	public static String without(String source) {
		if (!source.contains(END)) {
			return source;
		}
		List<String> kept = new ArrayList<>();
		boolean after = false;
		for (String line : SourceText.lines(source)) {
			boolean blank = after && line.isBlank();
			after = line.equals(END) && cut(kept);
			if (!after && !blank) {
				kept.add(line);
			}
		}
		return String.join(end(source), kept);
	}

	private static String end(String source) {
		return source.contains("\r\n") ? "\r\n" : "\n";
	}

	/** Takes away what belongs to the end of a note. */
	private static boolean cut(List<String> kept) {
		int start = kept.size() - 1;
		while (start >= 0 && kept.get(start).startsWith(QUOTE) && !kept.get(start).startsWith(FIRST)) {
			start--;
		}
		if (start < 0 || !kept.get(start).startsWith(FIRST)) {
			return false;
		}
		kept.subList(start, kept.size()).clear();
		return true;
	}

}
