package greenboard.runbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.board.Elapsed;
import greenboard.board.Masthead;
import greenboard.register.DeploymentHead;
import greenboard.runbook.Plans.Known;
import greenboard.runbook.Run.Ending;

/**
 * A rollback or a rehearsal as its page shows it.
 *
 * @param mast what stands on top
 * @param run the rollback or rehearsal
 * @param parts its plans with their steps, the verification last
 * @param left plans of the checklist that were not chosen
 * @param now when the page was drawn
 */
record RunPage(Masthead mast, Run run, List<Part> parts, List<Known> left, Instant now) {

	/**
	 * The steps of one plan.
	 *
	 * @param plan the plan's key, empty for the verification
	 * @param title its title, plain text
	 * @param verification whether it shows that the rollback worked
	 * @param lines the steps
	 */
	record Part(String plan, String title, boolean verification, List<StepLine> lines) {

		/**
		 * The id of its heading.
		 * @return unique on the page
		 */
		public String id() {
			return "plan-" + this.plan + this.lines.get(0).step().number();
		}

		/**
		 * How many of its steps are ended.
		 * @return a number
		 */
		public long ended() {
			return this.lines.stream().filter(StepLine::ended).count();
		}

	}

	static RunPage of(DeploymentHead head, Run run, Plans plans, Instant now) {
		List<Part> parts = new ArrayList<>();
		for (boolean verification : new boolean[] { false, true }) {
			for (RunStep step : run.steps()) {
				if (step.verification() == verification) {
					part(parts, step).lines().add(StepLine.of(run, step, now));
				}
			}
		}
		List<Known> left = plans.plans().stream().filter((plan) -> !run.runs(plan.key())).toList();
		return new RunPage(Masthead.of(head), run, parts, run.open() ? left : List.of(), now);
	}

	private static Part part(List<Part> parts, RunStep step) {
		Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
		if (last != null && last.plan().equals(step.plan()) && last.title().equals(step.planTitle())) {
			return last;
		}
		Part part = new Part(step.plan(), step.planTitle(), step.verification(), new ArrayList<>());
		parts.add(part);
		return part;
	}

	/**
	 * From the firing to the decision.
	 * @return how long it took, null when nothing had fired
	 */
	public @Nullable Elapsed toDecision() {
		return (this.run.fired() != null) ? new Elapsed(this.run.fired().at(), this.run.decided().at(), this.now)
				: null;
	}

	/**
	 * From the decision to the end.
	 * @return how long it takes or took
	 */
	public Elapsed toEnd() {
		Ending ending = this.run.ending();
		return new Elapsed(this.run.decided().at(), (ending != null) ? ending.moment().at() : null, this.now);
	}

	/**
	 * From the firing to the end.
	 * @return how long it takes or took, null when nothing had fired
	 */
	public @Nullable Elapsed inAll() {
		return (this.run.fired() != null) ? new Elapsed(this.run.fired().at(), toEnd().to(), this.now) : null;
	}

	/**
	 * How many steps are still to be ended, or to be tried again.
	 * @return a number
	 */
	public int unfinished() {
		return this.run.unfinished().size();
	}

	/**
	 * Where to go on.
	 * @return the number of the first step that is begun with, else of the first one that
	 * is not ended, 0 for none
	 */
	public int next() {
		return this.run.steps()
			.stream()
			.filter((step) -> !step.state().ended())
			.min(Comparator.comparing((step) -> step.state() != StepState.STARTED))
			.map(RunStep::number)
			.orElse(0);
	}

	/**
	 * Whether it takes words to say that the old version works again.
	 * @return true where the checklist does not say how that is verified
	 */
	public boolean asksWhatShows() {
		return !this.run.verified();
	}

	/**
	 * The ending, once there is one.
	 * @return the ending
	 */
	public Ending ending() {
		return Objects.requireNonNull(this.run.ending());
	}

	/**
	 * Whether something can still be done.
	 * @return false once it is done or broken off
	 */
	public boolean open() {
		return this.run.open();
	}

}
