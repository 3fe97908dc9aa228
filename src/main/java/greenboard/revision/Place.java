package greenboard.revision;

import java.util.List;

import greenboard.edits.SourceEdits;
import greenboard.source.AttributeComment;

/**
 * The words of one entry, heading, line or table row in a source, by position.
 *
 * @param line its first line, from 1
 * @param box the position between the brackets of an entry's box, -1 for anything else
 * @param start where its words begin, behind the box
 * @param end the position after its words, comments included, white space not
 * @param comments its attribute comments, in their order
 */
record Place(int line, int box, int start, int end, List<Comment> comments) {

	/**
	 * All its attributes, of several comments the later winning.
	 * @return the attributes, may be empty
	 */
	AttributeComment attributes() {
		AttributeComment all = AttributeComment.empty();
		for (Comment comment : this.comments) {
			for (var attribute : comment.attributes().values().entrySet()) {
				all = all.with(attribute.getKey(), attribute.getValue());
			}
		}
		return all;
	}

	/**
	 * Writes its attributes: into its first comment, or into a new one behind its words;
	 * a comment that says nothing more goes away with the space in front of it.
	 * @param attributes what its comments say together from now on
	 * @param source the source
	 * @param edits takes the changes
	 */
	void write(AttributeComment attributes, String source, SourceEdits edits) {
		if (attributes.values().equals(attributes().values())) {
			return;
		}
		if (this.comments.isEmpty()) {
			edits.insert(this.end, " " + attributes);
			return;
		}
		String text = attributes.toString();
		for (Comment comment : this.comments) {
			if (text.isEmpty()) {
				edits.replace(comment.startWithSpace(source), comment.end(), "");
			}
			else {
				edits.replace(comment.start(), comment.end(), text);
			}
			text = "";
		}
	}

	/**
	 * An attribute comment in the source.
	 *
	 * @param start its first position
	 * @param end the position after it
	 * @param attributes what it says
	 */
	record Comment(int start, int end, AttributeComment attributes) {

		private int startWithSpace(String source) {
			return (this.start > 0 && source.charAt(this.start - 1) == ' ') ? this.start - 1 : this.start;
		}

	}

}
