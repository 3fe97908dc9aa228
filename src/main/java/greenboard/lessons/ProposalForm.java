package greenboard.lessons;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the form of a lesson sends.
 *
 * @param text the item's words
 * @param section the id of the section that it goes to, empty for none chosen
 * @param critical whether it is critical, null for no
 * @param why why it exists
 */
record ProposalForm(@Nullable String text, @Nullable String section, @Nullable Boolean critical, @Nullable String why) {

	Proposal proposal() {
		return new Proposal(Objects.requireNonNullElse(this.text, ""), Objects.requireNonNullElse(this.section, ""),
				Boolean.TRUE.equals(this.critical), Objects.requireNonNullElse(this.why, ""));
	}

}
