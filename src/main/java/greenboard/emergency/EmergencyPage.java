package greenboard.emergency;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.ProjectSummary;
import greenboard.outline.Outline.Block;
import greenboard.outline.Outline.Block.Kind;
import greenboard.prose.Prose;

/**
 * Whom to call, what to do, what to work through.
 *
 * @param project the project
 * @param administers whether the reader may fill in its contacts
 * @param origin where the contents are from, null where the project had no deployment yet
 * @param own the project's own contacts
 * @param sheet the checklist's contacts that say more than those
 * @param procedures what to do
 * @param checklist what to work through
 */
record EmergencyPage(ProjectSummary project, boolean administers, @Nullable Origin origin, List<Contact> own,
		ContactSheet sheet, List<Procedure> procedures, List<Chapter> checklist) {

	/**
	 * What a section says is to be done.
	 *
	 * @param title the section's title
	 * @param parts its pieces
	 */
	record Procedure(String title, List<Part> parts) {
	}

	/**
	 * A piece of it.
	 *
	 * @param html safe HTML, empty for a command
	 * @param code a command to copy, empty for anything else
	 */
	record Part(String html, String code) {

		static Part of(Block block) {
			boolean code = block.kind() == Kind.COMMANDS;
			return new Part(code ? "" : Prose.html(block.value()), code ? block.value() : "");
		}

	}

	static EmergencyPage of(ProjectSummary project, boolean administers, @Nullable Origin origin,
			List<OwnContact> contacts, List<Chapter> chapters) {
		List<Contact> own = contacts.stream().map(OwnContact::contact).toList();
		ContactSheet sheet = chapters.stream()
			.flatMap((chapter) -> chapter.blocks().stream())
			.filter((block) -> block.kind() == Kind.CONTACTS)
			.map((block) -> ContactReader.read(block.value()))
			.reduce(ContactSheet.EMPTY, ContactSheet::plus)
			.filledBy(own);
		return new EmergencyPage(project, administers, origin, own, sheet,
				chapters.stream().flatMap(EmergencyPage::procedure).toList(),
				chapters.stream()
					.map((chapter) -> new Chapter(chapter.titles(), "", List.of(), chapter.worked()))
					.filter((chapter) -> !chapter.entries().isEmpty())
					.toList());
	}

	private static Stream<Procedure> procedure(Chapter chapter) {
		Stream<Part> notes = (chapter.says() && !chapter.notes().isBlank())
				? Stream.of(new Part(Prose.html(chapter.notes()), "")) : Stream.empty();
		Stream<Part> blocks = chapter.blocks()
			.stream()
			.filter((block) -> block.kind() == Kind.RUNBOOK || (chapter.says() && block.kind() != Kind.CONTACTS))
			.map(Part::of);
		List<Part> parts = Stream.concat(notes, blocks).toList();
		return parts.isEmpty() ? Stream.empty() : Stream.of(new Procedure(chapter.title(), parts));
	}

	/**
	 * Whether anybody is to be called at all.
	 * @return true when neither the project nor its checklist names a role or a way
	 */
	public boolean nobody() {
		return this.own.isEmpty() && this.sheet.contacts().isEmpty();
	}

	/**
	 * Where a deployment's items are.
	 * @return the deployment's page from the root of the application, empty for a
	 * template
	 */
	public String base() {
		return (this.origin != null && this.origin.kind() != Origin.Kind.TEMPLATE) ? this.origin.place() : "";
	}

}
