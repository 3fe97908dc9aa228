package greenboard.runbook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.board.Elapsed;
import greenboard.board.Masthead;
import greenboard.prose.Prose;
import greenboard.register.DeploymentHead;
import greenboard.runbook.Plans.Check;
import greenboard.runbook.Plans.Known;

/**
 * What a deployment has for the case that it has to be taken back.
 *
 * @param mast what stands on top
 * @param plans its plans
 * @param verification how a rollback is verified
 * @param past rollbacks that are over, newest first
 * @param rehearsals its rehearsals, newest first
 * @param rehearsed the last rehearsal that was carried through, of this deployment or
 * else of another one of the project with the same checklist; null for never
 * @param canRehearse whether it is early enough for that
 * @param now when the page was drawn
 */
record OverviewPage(Masthead mast, List<PlanPart> plans, List<String> verification, List<RunLine> past,
		List<RunLine> rehearsals, @Nullable Rehearsed rehearsed, boolean canRehearse, Instant now) {

	/**
	 * A plan to be read.
	 *
	 * @param key its key
	 * @param title its title, plain text
	 * @param details what is said of it besides, safe HTML, may be empty
	 * @param steps its steps
	 */
	record PlanPart(String key, String title, String details, List<StepPart> steps) {

		static PlanPart of(Known known) {
			return new PlanPart(known.key(), known.plan().title(), Prose.html(known.plan().details()), known.plan()
				.steps()
				.stream()
				.map((step) -> new StepPart(Prose.inline(step.title()), Prose.html(step.details()), step.commands()))
				.toList());
		}

	}

	/**
	 * A step to be read.
	 *
	 * @param html what is done, safe HTML
	 * @param details what is said of it besides, safe HTML, may be empty
	 * @param commands what is typed
	 */
	record StepPart(String html, String details, List<String> commands) {
	}

	/**
	 * A rollback or a rehearsal in one line.
	 *
	 * @param run the rollback or rehearsal
	 * @param took how long it takes or took
	 */
	record RunLine(Run run, Elapsed took) {

		static RunLine of(Run run, Instant now) {
			return new RunLine(run,
					new Elapsed(run.decided().at(), (run.ending() != null) ? run.ending().moment().at() : null, now));
		}

	}

	static OverviewPage of(DeploymentHead head, Plans plans, List<Run> runs, @Nullable Rehearsed rehearsed,
			Instant now) {
		boolean early = switch (head.state()) {
			case PLANNED, DECIDED -> true;
			default -> false;
		};
		return new OverviewPage(Masthead.of(head), plans.plans().stream().map(PlanPart::of).toList(),
				plans.verification().stream().map(Check::step).map((step) -> Prose.inline(step.title())).toList(),
				lines(runs, false, now), lines(runs, true, now), rehearsed,
				early && runs.stream().noneMatch((run) -> run.rehearsal() && run.open()), now);
	}

	private static List<RunLine> lines(List<Run> runs, boolean rehearsals, Instant now) {
		Stream<Run> kind = runs.stream().filter((run) -> run.rehearsal() == rehearsals);
		return kind.map((run) -> RunLine.of(run, now)).toList();
	}

}
