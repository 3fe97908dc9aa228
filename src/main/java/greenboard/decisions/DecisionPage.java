package greenboard.decisions;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.freezes.AnnouncedFreeze;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Assessment;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.GoneOver;

/**
 * What a decision would rest on, what stands in the way, and what was decided before.
 *
 * @param mast what stands on top
 * @param head the deployment
 * @param rights what the reader may do
 * @param blockers what stands in the way of a go
 * @param glass whether the reader could break the glass
 * @param goPossible whether a go can be recorded, going over sign-offs if need be
 * @param history all decisions, newest first
 */
record DecisionPage(Masthead mast, DeploymentHead head, Rights rights, List<Blocker> blockers, Glass glass,
		boolean goPossible, List<RecordedDecision> history) {

	/** Whether the glass can be broken. */
	enum Glass {

		/** Something stands in the way that nobody goes over, or nothing does. */
		NO,
		/** An administrator could. */
		OF_OTHERS,
		/** The reader could. */
		OWN;

		static Glass of(DeploymentHead head, Assessment assessment, boolean administrator) {
			return !(head.open() && assessment.allowsBreakGlass()) ? NO : administrator ? OWN : OF_OTHERS;
		}

	}

	static DecisionPage of(DeploymentHead head, Assessment assessment, Rights rights, boolean administrator,
			List<RecordedDecision> history) {
		List<GoneOver> allSignOffs = assessment.blockers()
			.stream()
			.filter(Blocker::ofSignOff)
			.map((blocker) -> new GoneOver(blocker, ""))
			.toList();
		return new DecisionPage(Masthead.of(head), head, rights, assessment.blockers(),
				Glass.of(head, assessment, administrator), assessment.allowsGo(allSignOffs), history);
	}

	/**
	 * The decision in force.
	 * @return the decision, null for none
	 */
	public @Nullable Decision inForce() {
		return this.head.open() ? this.head.decision() : null;
	}

	/**
	 * The freezes that concern it, running ones and coming ones.
	 * @return the freezes, earliest first
	 */
	public List<AnnouncedFreeze> freezes() {
		return AnnouncedFreeze.of(this.head.standings(), this.head.targetAt());
	}

	/**
	 * Whether a go is in force that goes over everything that stands in the way, if there
	 * is anything: then the decision itself says it all.
	 * @return false when there is no such go
	 */
	public boolean clear() {
		Decision decision = inForce();
		return decision != null && decision.go() && this.blockers.stream().allMatch(decision::goesOver);
	}

	/**
	 * What was decided before the decision in force.
	 * @return the decisions that have ended, newest first
	 */
	public List<RecordedDecision> earlier() {
		Decision decision = inForce();
		return this.history.stream()
			.filter((one) -> decision == null || !one.decision().id().equals(decision.id()))
			.toList();
	}

	/**
	 * Whether a go would go over somebody.
	 * @return true when only sign-offs stand in the way
	 */
	public boolean dissent() {
		return this.goPossible && !this.blockers.isEmpty();
	}

}
