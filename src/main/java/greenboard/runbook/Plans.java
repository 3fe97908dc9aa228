package greenboard.runbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Block;
import greenboard.outline.Phase;
import greenboard.prose.Prose;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.steps.Plan;
import greenboard.steps.PlanReader;
import greenboard.words.PhaseRules;
import greenboard.words.Wording;

/**
 * The plans that a deployment's checklist has for taking it back, those for rolling back
 * before those for other emergencies, and how a rollback is verified.
 *
 * @param plans the plans, each of another key
 * @param verification the items that show that a rollback worked, may be empty
 */
record Plans(List<Known> plans, List<Check> verification) {

	private static final Pattern CHECKS = Pattern.compile("\\bvalidat|\\bverif|\\bchecks?\\b");

	/**
	 * A plan of the checklist.
	 *
	 * @param key safe in a form, unique in the deployment
	 * @param rollback whether it is for rolling back rather than for another emergency
	 * @param plan what it says
	 * @param items the items that its steps settle, in the order of the steps; empty for
	 * a runbook
	 */
	record Known(String key, boolean rollback, Plan plan, List<String> items) {

		/**
		 * The item that a step settles.
		 * @param step the step's place in the plan, from 0
		 * @return the item's key, null for a step of a runbook
		 */
		@Nullable String item(int step) {
			return this.items.isEmpty() ? null : this.items.get(step);
		}

	}

	/**
	 * An item of the verification.
	 *
	 * @param key the item
	 * @param section the title of the section that it stands in
	 * @param step the item as a step
	 */
	record Check(String key, String section, Plan.Step step) {
	}

	static Plans of(Board board) {
		List<Found> found = board.allSections().flatMap(Plans::plans).toList();
		List<Known> known = new ArrayList<>();
		found.stream().sorted(Comparator.comparing((Found each) -> !each.rollback())).forEach((each) -> {
			String slug = Wording.slug(each.plan().title());
			String key = slug.isEmpty() ? "plan" : slug;
			int number = 1;
			while (taken(known, (number == 1) ? key : key + "-" + number)) {
				number++;
			}
			known.add(new Known((number == 1) ? key : key + "-" + number, each.rollback(), each.plan(), each.items()));
		});
		return new Plans(known, board.allSections().filter(Plans::verifies).flatMap(Plans::checks).toList());
	}

	/**
	 * A plan by its key.
	 * @param key the key
	 * @return the plan
	 * @throws RunNotFound when there is none
	 */
	Known plan(String key) {
		return this.plans.stream()
			.filter((plan) -> plan.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new RunNotFound("plan " + key));
	}

	/**
	 * The plan that is begun with when nobody chooses.
	 * @return the only one for rolling back, or the only one at all
	 */
	Optional<Known> only() {
		List<Known> rollbacks = this.plans.stream().filter(Known::rollback).toList();
		List<Known> from = rollbacks.isEmpty() ? this.plans : rollbacks;
		return (from.size() == 1) ? Optional.of(from.get(0)) : Optional.empty();
	}

	private static boolean taken(List<Known> known, String key) {
		return known.stream().anyMatch((plan) -> plan.key().equals(key));
	}

	private static Stream<Found> plans(BoardSection section) {
		boolean rollback = PhaseRules.rollback(section.title());
		Stream<Plan> written = section.blocks().stream().flatMap((block) -> plans(section, block, rollback));
		List<BoardItem> items = verifies(section) ? List.of()
				: section.allItems().filter((item) -> item.settable() && item.phase() == Phase.ROLL_BACK).toList();
		Stream<Found> runbooks = written.map((plan) -> new Found(rollback, plan, List.of()));
		return items.isEmpty() ? runbooks
				: Stream.concat(runbooks,
						Stream.of(new Found(rollback,
								new Plan(section.title(), "", items.stream().map(Plans::step).toList()),
								items.stream().map(BoardItem::key).toList())));
	}

	private static Stream<Plan> plans(BoardSection section, Block block, boolean rollback) {
		String title = block.title().isBlank() ? section.title() : block.title();
		return switch (block.kind()) {
			case RUNBOOK -> PlanReader.plans(title, block.value()).stream();
			case COMMANDS -> rollback ? PlanReader.ofCommands(title, block.value()).stream() : Stream.empty();
			default -> Stream.empty();
		};
	}

	/**
	 * "Post-rollback validation", but neither "Rollback procedures" nor what is checked
	 * while the rollback is prepared.
	 */
	private static boolean verifies(BoardSection section) {
		return PhaseRules.afterRollback(section.title()) || (PhaseRules.rollback(section.title())
				&& section.phase() != Phase.PREPARE && CHECKS.matcher(Wording.normal(section.title())).find());
	}

	private static Stream<Check> checks(BoardSection section) {
		return section.allItems()
			.filter(BoardItem::settable)
			.map((item) -> new Check(item.key(), section.title(), step(item)));
	}

	private static Plan.Step step(BoardItem item) {
		return new Plan.Step(item.text(), item.details(), List.of());
	}

	private record Found(boolean rollback, Plan plan, List<String> items) {

		Found {
			rollback = rollback || PhaseRules.rollback(Prose.plain(plan.title()));
		}

	}

}
