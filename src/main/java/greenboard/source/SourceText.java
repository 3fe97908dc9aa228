package greenboard.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A source by lines, and the pieces of it that nodes were made from, freed of the
 * indentation and the quote marks around them.
 */
public final class SourceText {

	private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

	private final List<String> lines;

	/**
	 * A source by its lines.
	 * @param lines the lines without their ends
	 */
	public SourceText(List<String> lines) {
		this.lines = lines;
	}

	/**
	 * The lines of a source, as Markdown counts them.
	 * @param source the source
	 * @return its lines without their ends, at least one
	 */
	public static List<String> lines(String source) {
		return List.of(LINE_END.split(source, -1));
	}

	/**
	 * The lines of a node; a line of white space between them is empty.
	 * @param node any block
	 * @return its lines, none when its place is not known
	 */
	public List<Line> lines(Node node) {
		List<Line> result = new ArrayList<>();
		int next = -1;
		for (SourceSpan span : node.getSourceSpans()) {
			while (next >= 0 && next < span.getLineIndex()) {
				result.add(new Line("", ++next));
			}
			String line = this.lines.get(span.getLineIndex());
			int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
			String text = line.substring(Math.min(end, span.getColumnIndex()), end);
			if (next > span.getLineIndex()) {
				continue;
			}
			next = span.getLineIndex() + 1;
			result.add(new Line(text, next));
		}
		return result;
	}

	/**
	 * The source of a node.
	 * @param node any block
	 * @return its lines, joined by line feeds
	 */
	public String slice(Node node) {
		return Line.join(lines(node));
	}

	/**
	 * Where a node begins.
	 * @param node any node
	 * @return its line from 1, 0 when it is not known
	 */
	public static int line(Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		return spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1;
	}

}
