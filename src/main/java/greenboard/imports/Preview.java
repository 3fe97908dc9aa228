package greenboard.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.outline.RollbackTrigger;
import greenboard.prose.Prose;
import greenboard.templates.ReadableOutline;

/**
 * All that the page of a draft shows.
 *
 * @param draft the draft and what its source says
 * @param outline its outline
 * @param readable its sections and items, as pages show them
 * @param counts the source's counts and what became of them
 * @param roles its sign-off roles
 * @param triggers its rollback triggers
 * @param categories the names of the categories that the score weighs
 * @param outside the items outside the score
 * @param linked the items that follow a record
 * @param offered how many bullets or table rows could be items, where there is no entry
 * @param lines its source by line
 */
record Preview(OpenDraft draft, Outline outline, ReadableOutline readable, PreviewCounts counts, List<Role> roles,
		List<Trigger> triggers, List<String> categories, List<ReadableOutline.Item> outside,
		List<ReadableOutline.Item> linked, int offered, List<String> lines) {

	/**
	 * A sign-off role.
	 *
	 * @param role the role
	 * @param entry whether it stands in the source as a task-list entry, which could be
	 * an item instead
	 */
	record Role(Outline.SignOffRole role, boolean entry) {
	}

	/**
	 * A rollback trigger.
	 *
	 * @param trigger the trigger
	 * @param html its sentence as HTML of one line
	 * @param entry whether it stands in the source as a task-list entry, which could be
	 * an item instead
	 */
	record Trigger(RollbackTrigger trigger, String html, boolean entry) {
	}

	/**
	 * The phases to choose from.
	 */
	public List<Phase> phases() {
		return List.of(Phase.values());
	}

	/**
	 * The records to choose from that an item can follow.
	 */
	public List<Link> links() {
		return List.of(Link.values());
	}

	/**
	 * The sides to choose from that a role can sign for.
	 */
	public List<Outline.SignOffRole.Group> groups() {
		return List.of(Outline.SignOffRole.Group.values());
	}

	/**
	 * The times to choose from at which a role can sign.
	 */
	public List<Outline.SignOffRole.When> whens() {
		return List.of(Outline.SignOffRole.When.values());
	}

	static Preview of(OpenDraft draft) {
		Outline outline = draft.checklist().outline();
		ReadableOutline readable = ReadableOutline.of(outline);
		List<String> lines = draft.checklist().source().lines().toList();
		return new Preview(draft, outline, readable, PreviewCounts.of(draft.checklist()),
				outline.signOffRoles()
					.stream()
					.map((role) -> new Role(role, PreviewCounts.isEntry(lines, role.line())))
					.toList(),
				outline.rollbackTriggers()
					.stream()
					.map((trigger) -> new Trigger(trigger, Prose.inline(trigger.text()),
							PreviewCounts.isEntry(lines, trigger.line())))
					.toList(),
				outline.categories().stream().map(Outline.Category::name).toList(),
				items(readable, ReadableOutline.Item::outside),
				items(readable, (item) -> item.leaf() && item.linked() != null), offered(draft.checklist()), lines);
	}

	private static List<ReadableOutline.Item> items(ReadableOutline readable, Predicate<ReadableOutline.Item> which) {
		return readable.sections().stream().flatMap((section) -> section.items().stream()).filter(which).toList();
	}

	private static int offered(Checklist checklist) {
		if (checklist.outline().counts().taskListEntries() > 0) {
			return 0;
		}
		byte[] offer = ChecklistReader.offered(checklist).getBytes(StandardCharsets.UTF_8);
		return ChecklistReader.read(offer).outline().counts().taskListEntries();
	}

}
