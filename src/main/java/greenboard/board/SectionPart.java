package greenboard.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;
import greenboard.register.Progress;

/**
 * A section as the checklist shows it: its heading, its notes and its rows.
 *
 * @param id its id
 * @param title its title, plain text
 * @param above the title of the section around it, where that one stands under another
 * phase
 * @param depth how deep it stands inside sections of the same phase, 0 for not at all
 * @param phase when it is worked
 * @param optional whether it can be left out as a whole
 * @param timing when it is worked, counted from the target time, null when it does not
 * say
 * @param progress its leaves, those of the sections inside it too
 * @param notes its plain text, safe HTML, may be empty
 * @param rows its items, as far as the filter takes them
 */
record SectionPart(String id, String title, @Nullable String above, int depth, Phase phase, boolean optional,
		@Nullable Timing timing, Progress progress, String notes, List<Row> rows) {

	/**
	 * What its lamp shows.
	 * @return the lamp
	 */
	public Lamp lamp() {
		return Lamp.of(this.progress);
	}

	/**
	 * Its heading's level in the page.
	 * @return 3 to 5
	 */
	public int level() {
		return Math.min(5, 3 + this.depth);
	}

	/**
	 * Whether something of it can still be left out.
	 * @return true for an optional one with something open or failed
	 */
	public boolean canBeLeftOut() {
		return this.optional && this.progress.open() + this.progress.failed() > 0;
	}

}
