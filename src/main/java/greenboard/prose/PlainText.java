package greenboard.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Collects the words of a line of Markdown.
 */
final class PlainText extends AbstractVisitor {

	private final StringBuilder words = new StringBuilder();

	@Override
	public void visit(Text text) {
		this.words.append(text.getLiteral());
	}

	@Override
	public void visit(Code code) {
		this.words.append(code.getLiteral());
	}

	@Override
	public void visit(HtmlInline html) {
		this.words.append(html.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak lineBreak) {
		this.words.append(' ');
	}

	@Override
	public void visit(HardLineBreak lineBreak) {
		this.words.append(' ');
	}

	@Override
	public String toString() {
		return this.words.toString().strip();
	}

}
