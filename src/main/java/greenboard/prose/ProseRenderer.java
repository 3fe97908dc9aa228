package greenboard.prose;

import java.util.List;
import java.util.Set;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Parses, renders and sanitises: the renderer already escapes the writer's own HTML and
 * empties dangerous links, the sanitizer then lets through only what is on its list, so
 * that a gap in one of them is closed by the other.
 */
final class ProseRenderer {

	private static final int DEEPEST_BLOCKS = 64;

	private static final int DEEPEST_INLINES = 32;

	private final Parser parser;

	private final HtmlRenderer renderer;

	private final PolicyFactory policy;

	private ProseRenderer(Parser.Builder parser, List<Extension> extensions, PolicyFactory policy) {
		this.parser = parser.extensions(extensions)
			.maxOpenBlockParsers(DEEPEST_BLOCKS)
			.maxInlineNesting(DEEPEST_INLINES)
			.build();
		this.renderer = HtmlRenderer.builder()
			.nodeRendererFactory(PlainerNodes::new)
			.extensions(extensions)
			.escapeHtml(true)
			.sanitizeUrls(true)
			.omitSingleParagraphP(!parsesBlocks(extensions))
			.build();
		this.policy = policy;
	}

	static ProseRenderer ofBlocks() {
		return new ProseRenderer(Parser.builder(), List.of(TablesExtension.create(), TaskListItemsExtension.create()),
				ProsePolicy.BLOCKS);
	}

	static ProseRenderer ofOneLine() {
		return new ProseRenderer(Parser.builder().enabledBlockTypes(Set.of()), List.of(), ProsePolicy.INLINE);
	}

	private static boolean parsesBlocks(List<Extension> extensions) {
		return !extensions.isEmpty();
	}

	String html(String markdown) {
		return this.policy.sanitize(this.renderer.render(parse(markdown))).strip();
	}

	String plain(String markdown) {
		PlainText text = new PlainText();
		parse(markdown).accept(text);
		return text.toString();
	}

	private Node parse(String markdown) {
		Node document = this.parser.parse(markdown);
		if (document.getFirstChild() instanceof LinkReferenceDefinition
				&& document.getLastChild() == document.getFirstChild()) {
			// nothing but "[Name]: address", which would show nothing: it is text here
			document = this.parser.parse("\\" + markdown.stripLeading());
		}
		document.accept(new CommentRemoval());
		return document;
	}

}
