package greenboard.lessons;

import org.jspecify.annotations.Nullable;

import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.revision.Amendment.NewItem;

/**
 * The item that a lesson is to become.
 *
 * @param text its words, inline Markdown
 * @param section the id of the section that it goes to
 * @param critical whether it is critical
 * @param why why it exists, plain text
 */
record Proposal(String text, String section, boolean critical, String why) {

	/**
	 * The item with what was filled in, checked.
	 * @return the same without space around it
	 * @throws InvalidField when something is missing or too long
	 */
	Proposal checked() {
		return new Proposal(Text.required("text", this.text, Text.WORDS),
				Text.required("section", this.section, Text.WORDS), this.critical,
				Text.required("why", this.why, Text.VALUE));
	}

	/**
	 * What is written into a checklist.
	 * @param outline what the checklist says
	 * @return the change
	 * @throws InvalidField when the checklist has no such section, or when it is critical
	 * where nothing can be
	 */
	NewItem in(Outline outline) {
		Outline.Section place = Destination.of(outline)
			.stream()
			.filter((one) -> one.id().equals(this.section))
			.map(Destination::section)
			.findFirst()
			.orElseThrow(() -> new InvalidField("section", Fault.MISSING));
		if (this.critical && place.phase() != Phase.PREPARE) {
			throw new InvalidField("critical", Fault.NOT_PREPARE);
		}
		return new NewItem(place.line(), this.text, this.why, this.critical);
	}

}
