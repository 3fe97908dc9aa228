package greenboard.runbook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonSummary;
import greenboard.acts.Text;

/**
 * A step of a rollback, as it was when its plan was chosen, and how far it is.
 *
 * @param number its place in the rollback, from 1
 * @param plan the key of the plan that it is of
 * @param planTitle the plan's title, plain text
 * @param verification whether it shows that the rollback worked
 * @param item the key of the item that it settles, null for a step of a runbook
 * @param title what is done, inline Markdown
 * @param details what is said of it besides, Markdown
 * @param commands what is typed
 * @param owner whose it is, null for nobody's
 * @param state how far it is
 * @param started when and by whom it was begun with, null while nobody has
 * @param ended when and by whom it was ended, null while it is not
 * @param note what happened, or why it was left out or opened again
 * @param version goes up with every change
 */
record RunStep(int number, String plan, String planTitle, boolean verification, @Nullable String item, String title,
		String details, List<String> commands, @Nullable PersonSummary owner, StepState state, @Nullable Moment started,
		@Nullable Moment ended, @Nullable String note, int version) {

	/**
	 * Something that somebody did.
	 *
	 * @param at when
	 * @param by who, as they were called then
	 */
	record Moment(Instant at, String by) {
	}

	/**
	 * The step in another state.
	 * @param wished the state
	 * @param words what happened or why, blank for nothing
	 * @param seen the version that whoever says so was looking at
	 * @param now when, and by whom
	 * @return the step then
	 * @throws StepOvertaken when somebody else was faster, or the state cannot follow
	 * @throws greenboard.acts.InvalidField when it takes words and there are none
	 */
	RunStep becomes(StepState wished, @Nullable String words, int seen, Moment now) {
		if (seen != this.version || !wished.follows(this.state)) {
			throw new StepOvertaken(this);
		}
		String said = wished.takesReason() ? Text.required("note", words, Text.NOTE)
				: Text.optional("note", words, Text.NOTE);
		Moment start = (wished == StepState.STARTED) ? now : (wished == StepState.OPEN) ? null : this.started;
		return new RunStep(this.number, this.plan, this.planTitle, this.verification, this.item, this.title,
				this.details, this.commands, this.owner, wished, start, wished.ended() ? now : null, said,
				this.version + 1);
	}

	/**
	 * The step in somebody's hands.
	 * @param owner whose it is, null for nobody's
	 * @return the step then
	 */
	RunStep ownedBy(@Nullable PersonSummary owner) {
		return new RunStep(this.number, this.plan, this.planTitle, this.verification, this.item, this.title,
				this.details, this.commands, owner, this.state, this.started, this.ended, this.note, this.version + 1);
	}

	/**
	 * When somebody last did something about it.
	 * @return the end, else the start, null while nobody has begun
	 */
	public @Nullable Moment latest() {
		return (this.ended != null) ? this.ended : this.started;
	}

}
