package greenboard.deployments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.events.DecisionEnded;
import greenboard.events.DecisionTaken;
import greenboard.purpose.Course;
import greenboard.purpose.Ending;
import greenboard.purpose.Outcome;
import greenboard.verdict.Assessment;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;

/**
 * The course of a deployment in the hands of who locked it: decides how far it may go,
 * and lets the deployment know.
 */
final class CourseInHand {

	private final Deployment deployment;

	private final Act act;

	CourseInHand(Deployment deployment, Act act) {
		this.deployment = deployment;
		this.act = act;
	}

	/** Somebody with authority decides; what was decided before is over. */
	void decide(Decision decision) {
		requirePossible(decision);
		lift("Replaced by another decision");
		advance(course().decided(decision));
		this.deployment.changes().announce(new DecisionTaken(this.deployment.id(), decision));
		String digest = decision.digest();
		Instant until = decision.validUntil();
		happened(action(decision), null,
				(digest != null) ? "sha256:" + digest : (until != null) ? until.toString() : null, decision.reason());
	}

	private void requirePossible(Decision decision) {
		Assessment now = this.deployment.assessment();
		if (decision.breakGlass() && !now.allowsBreakGlass()) {
			throw new NotPossible(Reason.NO_GLASS);
		}
		if (decision.go() && !decision.breakGlass() && !now.allowsGo(decision.goneOver())) {
			throw new NotPossible(Reason.NOT_READY);
		}
	}

	private static String action(Decision decision) {
		return switch (decision.kind()) {
			case GO -> "decision.go";
			case NO_GO -> "decision.no-go";
			case BREAK_GLASS -> "decision.break-glass";
		};
	}

	/** Somebody with authority takes the decision in force back. */
	void withdraw(String reason) {
		Decision decision = course().decision();
		if (decision == null) {
			throw new NotPossible(Reason.NOT_DECIDED);
		}
		String why = Text.required("reason", reason, Text.NOTE);
		happened("decision.withdrawn", decision.kind().name(), null, why);
		lift(why);
	}

	/** The decision in force ends by itself. */
	void lapse(String why) {
		Decision decision = course().decision();
		happened("decision.ended", (decision != null) ? decision.kind().name() : null, null, why);
		lift(why);
	}

	private void lift(String why) {
		Decision decision = course().decision();
		if (decision != null) {
			this.deployment.changes().announce(new DecisionEnded(this.deployment.id(), decision, this.act, why));
			this.deployment.take(course().undecided());
		}
	}

	void begin() {
		advance(course().begun(this.deployment.figures().verdict()));
		happened("deployment.begun", null, null, null);
	}

	void deployed() {
		advance(course().deployed());
		happened("deployment.deployed", null, null, null);
	}

	/** Ends it; as done only when nobody is missing who has to sign for that. */
	void close(Outcome outcome, @Nullable String notes) {
		List<Blocker> closing = this.deployment.reckoning().standings().closing();
		if (outcome != Outcome.ROLLED_BACK && !closing.isEmpty()) {
			throw new NotPossible(Reason.NOT_SIGNED, titles(closing));
		}
		end(Ending.closed(outcome, notes, this.act));
	}

	private static String titles(List<Blocker> closing) {
		return closing.stream().map((blocker) -> blocker.words().get(0)).collect(Collectors.joining(", "));
	}

	void cancel(String reason) {
		end(Ending.cancelled(reason, this.act));
	}

	private void end(Ending ending) {
		advance(course().ended(ending));
		happened(ending.action(), null, ending.word(), ending.endedReason());
	}

	private void advance(Course course) {
		this.deployment.take(course);
		this.deployment.changes().takeCourse(this.act);
	}

	private Course course() {
		return this.deployment.course();
	}

	private void happened(String action, @Nullable String before, @Nullable String after, @Nullable String reason) {
		this.deployment.happened(new Draft(this.act, action, this.deployment.label(), null, before, after, reason));
	}

}
