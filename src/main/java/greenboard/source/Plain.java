package greenboard.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * One block of plain content of a section. Readers take the lines that they understand
 * out of it; what is left becomes a block of the section's page, or its notes.
 */
public final class Plain {

	private final Node node;

	private final List<Line> lines;

	/**
	 * A block that nothing was taken of yet.
	 * @param node the block
	 * @param lines its lines
	 */
	public Plain(Node node, List<Line> lines) {
		this.node = node;
		this.lines = new ArrayList<>(lines);
	}

	/**
	 * The block.
	 * @return its node
	 */
	public Node node() {
		return this.node;
	}

	/**
	 * The lines that nobody took yet.
	 * @return them, to be taken from
	 */
	public List<Line> lines() {
		return this.lines;
	}

	/**
	 * One of its lines.
	 * @param number where it stands
	 * @return the line, an empty one when it is not there
	 */
	public Line line(int number) {
		return this.lines.stream().filter((line) -> line.number() == number).findFirst().orElse(new Line("", number));
	}

	/**
	 * The lines of a block inside it, whole.
	 * @param block a block inside its node
	 * @return those that nobody took yet
	 */
	public List<Line> linesOf(Node block) {
		Set<Integer> numbers = block.getSourceSpans()
			.stream()
			.map((span) -> span.getLineIndex() + 1)
			.collect(Collectors.toSet());
		return this.lines.stream().filter((line) -> numbers.contains(line.number())).toList();
	}

	/**
	 * The lines of its paragraphs, however deep they lie; code, headings and tables left
	 * out.
	 * @return those that nobody took yet
	 */
	public List<Line> prose() {
		Set<Line> prose = new LinkedHashSet<>();
		this.node.accept(new AbstractVisitor() {
			@Override
			public void visit(Paragraph paragraph) {
				prose.addAll(linesOf(paragraph));
			}
		});
		return List.copyOf(prose);
	}

	/** Takes all of it. */
	public void take() {
		this.lines.clear();
	}

	/**
	 * What is left of it.
	 * @return Markdown, empty when all of it was taken
	 */
	public String markdown() {
		return Line.join(this.lines);
	}

	/**
	 * Whether nothing is left of it.
	 * @return true when all of it was taken
	 */
	public boolean isEmpty() {
		return this.lines.stream().allMatch(Line::isBlank);
	}

}
