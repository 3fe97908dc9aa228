package greenboard.records;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.audit.Receipt;
import greenboard.readiness.Exact;
import greenboard.register.Board;
import greenboard.rollcall.PollRecord;
import greenboard.signoffs.RoleStanding;
import greenboard.signoffs.SignOff;

/**
 * A deployment as it is printed: all of it as it was at one moment.
 *
 * @param board the deployment with its checklist
 * @param roles who has to sign, and the signatures in force
 * @param superseded signatures that their signers have replaced, newest first
 * @param rollCall what was said in the roll call of the decision in force, null where
 * there was none
 * @param head where its trail ended
 */
public record Sheet(Board board, List<RoleStanding> roles, List<SignOff> superseded, @Nullable PollRecord rollCall,
		Receipt head) {

	/**
	 * The score.
	 * @return the number with one decimal, rounded down; null where nothing applies
	 */
	public @Nullable String score() {
		var floor = this.board.assessment().readiness().floor();
		return (floor != null) ? Exact.shown(floor).toPlainString() : null;
	}

	/**
	 * The score that it could reach.
	 * @return the number with one decimal, rounded down; null where nothing applies
	 */
	public @Nullable String ceiling() {
		var ceiling = this.board.assessment().readiness().ceiling();
		return (ceiling != null) ? Exact.shown(ceiling).toPlainString() : null;
	}

	/** The lines of the checklist in the order of the document. */
	List<SheetSection> sections() {
		return this.board.allSections().filter((section) -> !section.items().isEmpty()).map(SheetSection::of).toList();
	}

}
