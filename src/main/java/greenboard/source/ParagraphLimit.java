package greenboard.source;

import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a paragraph of very many lines that could each have begun something else: the
 * parser looks back at the whole paragraph for each of them. It begins no block itself
 * and serves one document.
 */
final class ParagraphLimit implements BlockParserFactory {

	private static final int MOST_LINES = 4_000;

	private @Nullable BlockParser paragraph;

	private int lines;

	@Override
	public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
		BlockParser active = state.getActiveBlockParser();
		if (active != this.paragraph) {
			this.paragraph = active;
			this.lines = 0;
		}
		this.lines += (active.getBlock() instanceof Paragraph) ? 1 : 0;
		if (this.lines > MOST_LINES) {
			int line = state.getLine().getSourceSpan() != null ? state.getLine().getSourceSpan().getLineIndex() + 1 : 0;
			throw new UnreadableChecklist(line, "The paragraph that line " + line
					+ " belongs to is too long to be read. Put blank lines between what is no single paragraph.");
		}
		return BlockStart.none();
	}

}
