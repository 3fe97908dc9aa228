package greenboard.revision;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import greenboard.source.FrontMatterBlock;

/**
 * A source and the tree of its body, whose nodes know their positions in the whole
 * source.
 *
 * @param source the source
 * @param document the root of its body
 */
record SourceTree(String source, Node document) {

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.build();

	/**
	 * Parses a source.
	 * @param source a source that the reader accepted
	 * @return its tree
	 */
	static SourceTree parse(String source) {
		return new SourceTree(source, PARSER.parse(withoutFrontMatter(source)));
	}

	private static String withoutFrontMatter(String source) {
		int body = FrontMatterBlock.end(source);
		// blank, not cut, so that positions and lines stay
		return source.substring(0, body).replaceAll("[^\\r\\n]", " ") + source.substring(body);
	}

}
