package greenboard.followup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.followup.SuccessCriterion.Measurement;
import greenboard.prose.Prose;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;

/**
 * A success criterion on the page, and what was found: a bullet of the checklist, or an
 * entry, which is an item like any other and has the measured value as its note.
 *
 * @param name its number, or the item's key
 * @param key the item's key, null for a bullet
 * @param address where what was found is sent to, from the deployment's page
 * @param html its words, safe HTML
 * @param section the title of the section that it stands in
 * @param state met is done, not met is failed
 * @param value the measured value, null where there is none
 * @param by who looked, null while nobody did
 * @param at when
 * @param version the item's version that the reader sees, 0 for a bullet
 * @param due when it has to be looked at, null when nothing says so
 */
record CriterionLine(String name, @Nullable String key, String address, String html, String section, Status state,
		@Nullable String value, @Nullable String by, @Nullable Instant at, int version, @Nullable Due due) {

	static CriterionLine of(SuccessCriterion criterion) {
		String number = String.valueOf(criterion.number());
		Measurement found = criterion.measurement();
		if (found == null) {
			return new CriterionLine(number, null, "/criteria/" + number, criterion.html(), criterion.section(),
					Status.OPEN, null, null, null, 0, null);
		}
		return new CriterionLine(number, null, "/criteria/" + number, criterion.html(), criterion.section(),
				found.met() ? Status.DONE : Status.FAILED, found.value(), found.by(), found.at(), 0, null);
	}

	static CriterionLine of(BoardItem item, String section, @Nullable Due due) {
		BoardItem.Doer doer = item.settledBy();
		return new CriterionLine(item.key(), item.key(), "/items/" + item.key() + "/measurement",
				Prose.inline(item.text()), section, item.state(), item.note(), (doer != null) ? doer.name() : null,
				item.settledAt(), item.version(), due);
	}

	/**
	 * The id of its field.
	 * @return unique on the page
	 */
	public String spot() {
		return "measured-" + this.name;
	}

	/**
	 * Whether somebody looked.
	 * @return false while it is open
	 */
	public boolean settled() {
		return this.state != Status.OPEN;
	}

}
