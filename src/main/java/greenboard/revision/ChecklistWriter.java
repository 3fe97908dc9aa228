package greenboard.revision;

import greenboard.edits.SourceEdits;
import greenboard.markdown.Checklist;

/**
 * Writes a deployment's progress into its checklist's source: the same document, with
 * ticks, signatures, dates and points. A box is ticked for what is done; how and by whom
 * an item was settled stands in its attribute comment, so that reading the written
 * document gives the same outline but for the ticks and the filled blanks. Attributes are
 * the only thing added for items whose key the document alone would not give again.
 */
public final class ChecklistWriter {

	private ChecklistWriter() {
	}

	/**
	 * Writes a checklist with progress.
	 * @param checklist the checklist that the progress was made on
	 * @param progress what is to be written into it
	 * @return Markdown; exactly the checklist's source for {@link Progress#NONE}
	 * @throws IllegalArgumentException when an addition names a section or an item that
	 * is not there
	 */
	public static String write(Checklist checklist, Progress progress) {
		if (progress.equals(Progress.NONE)) {
			return checklist.source();
		}
		SourceTree tree = SourceTree.parse(checklist.source());
		Places places = new Places(tree);
		SourceEdits edits = new SourceEdits();
		new ItemLines(places, progress, tree.source(), edits).write(checklist.outline());
		new AddedItems(tree, checklist.outline(), progress, edits).write();
		new RoleLines(places, progress.signatures(), tree.source(), edits).write(checklist.outline());
		new FieldLines(places, progress.fields(), tree.source(), edits).write(checklist.outline());
		new PointLines(places, progress, checklist.outline(), edits).write();
		return KeptKeys.keep(edits.apply(tree.source()), checklist.outline(), progress.additions());
	}

}
