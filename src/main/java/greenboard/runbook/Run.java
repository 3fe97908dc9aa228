package greenboard.runbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.runbook.RunStep.Moment;

/**
 * One time that a deployment was taken back, or that this was rehearsed.
 *
 * @param id its id
 * @param deployment the deployment
 * @param rehearsal whether it was only rehearsed
 * @param number its number among those of its kind, from 1
 * @param fired what had fired, null when it was begun without a trigger
 * @param reason why, null for most rehearsals
 * @param decided when it was decided, and by whom
 * @param ending how it ended, null while it is in progress
 * @param steps its steps in order
 */
record Run(UUID id, DeploymentId deployment, boolean rehearsal, int number, @Nullable Fired fired,
		@Nullable String reason, Moment decided, @Nullable Ending ending, List<RunStep> steps) {

	/**
	 * A trigger that had fired.
	 *
	 * @param firing the firing's id
	 * @param text the trigger's sentence, plain text
	 * @param at when
	 */
	record Fired(UUID firing, String text, Instant at) {
	}

	/**
	 * How it ended.
	 *
	 * @param done whether it was done; else it was broken off
	 * @param moment when, and by whom
	 * @param reason why it was broken off
	 * @param shown what shows that the old version works again
	 */
	record Ending(boolean done, Moment moment, @Nullable String reason, @Nullable String shown) {
	}

	/**
	 * Whether it is in progress.
	 * @return false once it is done or broken off
	 */
	boolean open() {
		return this.ending == null;
	}

	/**
	 * Whether it was carried through.
	 * @return false while it is in progress, and when it was broken off
	 */
	boolean done() {
		return this.ending != null && this.ending.done();
	}

	/**
	 * A step of it.
	 * @param number its place
	 * @return the step
	 * @throws RunNotFound when there is none
	 */
	RunStep step(int number) {
		return this.steps.stream()
			.filter((step) -> step.number() == number)
			.findFirst()
			.orElseThrow(() -> new RunNotFound("step " + number));
	}

	/**
	 * Whether a plan was chosen already.
	 * @param plan the plan's key
	 * @return true when its steps are among the steps
	 */
	boolean runs(String plan) {
		return this.steps.stream().anyMatch((step) -> step.plan().equals(plan));
	}

	/**
	 * The first step before another one of the same plan that is not ended.
	 * @param step the step
	 * @return its number, 0 when all before it are ended
	 */
	int unendedBefore(RunStep step) {
		return this.steps.stream()
			.filter((each) -> each.plan().equals(step.plan()) && each.number() < step.number())
			.filter((each) -> !each.state().ended())
			.mapToInt(RunStep::number)
			.findFirst()
			.orElse(0);
	}

	/**
	 * What is still to be done before it can be said to be done.
	 * @return steps that are not ended, and failed ones of the verification
	 */
	List<RunStep> unfinished() {
		return this.steps.stream()
			.filter((step) -> !step.state().ended() || (step.verification() && step.state() == StepState.FAILED))
			.toList();
	}

	/**
	 * Whether the checklist says how the rollback is verified.
	 * @return true with steps for that
	 */
	boolean verified() {
		return this.steps.stream().anyMatch(RunStep::verification);
	}

	/**
	 * What the trail calls it and what it is about.
	 * @param word the last part of a dotted word
	 * @return the action
	 */
	String action(String word) {
		return (this.rehearsal ? "rehearsal." : "rollback.") + word;
	}

	/**
	 * Its page.
	 * @return the path from the root of the application
	 */
	public String place() {
		return this.deployment.place() + (this.rehearsal ? "/rehearsals/" + this.number : "/rollback");
	}

}
