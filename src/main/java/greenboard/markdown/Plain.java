package greenboard.markdown;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Node;

/**
 * One block of plain content of a section. Readers take the lines that they understand
 * out of it; what is left becomes a block of the section's page, or its notes.
 */
final class Plain {

	private final Node node;

	private final List<Line> lines;

	Plain(Node node, List<Line> lines) {
		this.node = node;
		this.lines = new ArrayList<>(lines);
	}

	Node node() {
		return this.node;
	}

	/**
	 * The lines that nobody took yet.
	 * @return them, to be taken from
	 */
	List<Line> lines() {
		return this.lines;
	}

	/** Takes all of it. */
	void take() {
		this.lines.clear();
	}

	String markdown() {
		return Line.join(this.lines);
	}

	boolean isEmpty() {
		return this.lines.stream().allMatch(Line::isBlank);
	}

}
