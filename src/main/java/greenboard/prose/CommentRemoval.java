package greenboard.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;

/**
 * Takes HTML comments out of a parsed text; other HTML stays, to be shown as it was
 * typed.
 */
final class CommentRemoval extends AbstractVisitor {

	private static final String OPEN = "<!--";

	private static final String CLOSE = "-->";

	@Override
	public void visit(HtmlInline html) {
		if (html.getLiteral().startsWith(OPEN)) {
			html.unlink();
		}
	}

	@Override
	public void visit(HtmlBlock html) {
		String rest = withoutComments(html.getLiteral());
		if (rest.isBlank()) {
			html.unlink();
		}
		else {
			html.setLiteral(rest);
		}
	}

	private static String withoutComments(String literal) {
		StringBuilder rest = new StringBuilder();
		int position = 0;
		for (int open = literal.indexOf(OPEN); open >= 0; open = literal.indexOf(OPEN, position)) {
			int close = literal.indexOf(CLOSE, open + OPEN.length());
			rest.append(literal, position, open);
			position = (close < 0) ? literal.length() : close + CLOSE.length();
		}
		return rest.append(literal, position, literal.length()).toString();
	}

}
