package greenboard.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import greenboard.markdown.Checklist;
import greenboard.outline.Counts;
import greenboard.outline.Outline;
import greenboard.outline.RollbackTrigger;
import greenboard.templates.OutlineItems;

/**
 * What is in the source beside what became of it, so that whoever imports sees that
 * nothing was lost.
 *
 * @param entries task-list entries in the source
 * @param ticked how many of them are ticked there
 * @param items entries that became items
 * @param roleEntries entries that became sign-off roles
 * @param triggerEntries entries that became rollback triggers
 * @param leaves items that are settled by themselves
 * @param critical critical items
 * @param optional optional items
 * @param linked items that follow a record
 * @param roles sign-off roles, from whatever form
 * @param technical roles of the technical group
 * @param after roles that sign after the deployment
 * @param triggers rollback triggers, from whatever form
 * @param measured triggers with a figure
 * @param headings headings in the source
 * @param sections sections here
 * @param tables tables in the source
 * @param blocks contacts, references, commands and the like
 * @param weights the sum of the categories' weights
 */
record PreviewCounts(int entries, int ticked, int items, int roleEntries, int triggerEntries, int leaves, long critical,
		long optional, long linked, int roles, long technical, long after, int triggers, long measured, int headings,
		long sections, int tables, int blocks, BigDecimal weights) {

	private static final Pattern ENTRY = Pattern.compile("^[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)+\\[[ xX]]\\s.*");

	static PreviewCounts of(Checklist checklist) {
		Outline outline = checklist.outline();
		Counts counts = outline.counts();
		List<Outline.Section> sections = OutlineItems.sections(outline.sections()).toList();
		List<String> lines = checklist.source().lines().toList();
		return new PreviewCounts(counts.taskListEntries(), counts.ticked(), counts.items(),
				entries(outline.signOffRoles().stream().map(Outline.SignOffRole::line).toList(), lines),
				entries(outline.rollbackTriggers().stream().map(RollbackTrigger::line).toList(), lines),
				counts.leafItems(), count(outline, Outline.Item::critical), count(outline, Outline.Item::optional),
				count(outline, (item) -> item.linked() != null), outline.signOffRoles().size(),
				outline.signOffRoles()
					.stream()
					.filter((role) -> role.group() == Outline.SignOffRole.Group.TECHNICAL)
					.count(),
				outline.signOffRoles().stream().filter((role) -> role.when() == Outline.SignOffRole.When.AFTER).count(),
				outline.rollbackTriggers().size(),
				outline.rollbackTriggers().stream().filter((trigger) -> trigger.rule() != null).count(),
				counts.headings().values().stream().mapToInt(Integer::intValue).sum(), sections.size(), counts.tables(),
				sections.stream().mapToInt((section) -> section.blocks().size()).sum(),
				outline.categories()
					.stream()
					.map(Outline.Category::weight)
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.stripTrailingZeros());
	}

	/**
	 * How many entries have a place here.
	 */
	public int placed() {
		return this.items + this.roleEntries + this.triggerEntries;
	}

	/**
	 * Whether every entry of the source has a place.
	 */
	public boolean complete() {
		return placed() == this.entries;
	}

	/**
	 * Whether a line of the source is a task-list entry.
	 */
	static boolean isEntry(List<String> lines, int line) {
		return line >= 1 && line <= lines.size() && ENTRY.matcher(lines.get(line - 1)).matches();
	}

	private static int entries(List<Integer> at, List<String> lines) {
		return (int) at.stream().filter((line) -> isEntry(lines, line)).count();
	}

	private static long count(Outline outline, Predicate<Outline.Item> which) {
		return OutlineItems.of(outline).filter(which).count();
	}

}
