package greenboard.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import greenboard.outline.Outline;
import greenboard.source.DocumentTree;
import greenboard.source.SourceText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any document has as many entries as the parser's own renderer draws checkboxes for it,
 * and each of them ends up in exactly one place, at its own line.
 */
class CountingPropertyTests {

	private static final List<String> MARKERS = List.of("- ", "* ", "+ ", "1. ", "7) ", "-   ", "- \t", "10. ");

	private static final List<String> BOXES = List.of("[ ] ", "[x] ", "[X] ", "[ ]", "[]", "[~] ", "[-] ", "[  ] ", "",
			"`[ ]` ", "[ ](x) ", "\\[ ] ", "**[ ]** ", "[ ]\t", "<!-- [ ] --> ");

	private static final List<String> WORDS = List.of("Doors closed", "Signals *green* (if applicable)",
			"Crew approval", "**Depot**: ____ Date: ____", "error rate > 5%", "x <!-- key: A-1, weight: 2 -->", "",
			"a\n  lazy line", "Ops (30%): ___/30 points", "GO (90-100%): yes", "[link](http://example.test)",
			"~~off~~");

	private static final List<String> OTHERS = List.of("", "---", "# Departure", "## Rollback triggers",
			"### Final sign-off", "Go-live\n===", "## Emergency procedures", "plain words", "Roll back if:",
			"```\n- [ ] in code\n```", "    - [ ] indented", "<!--\n- [ ] hidden\n-->", "<div>\n- [ ] in HTML\n</div>",
			"| Role | Signature |\n|---|---|\n| - [ ] Guard | ___ |", "|a|\n|-|\n|1|", "~~~ text\n- [x] fenced",
			"<!-- phase: verify -->", "**Release date:** ____", "[a]: http://b");

	@Property(tries = 2000)
	void countsWhatTheRendererDraws(@ForAll("documents") String source) {
		Outline outline = Reading.outline(source);
		String html = HtmlRenderer.builder().extensions(extensions()).build().render(parser().parse(source));
		assertThat(outline.counts().taskListEntries()).isEqualTo(count(html, "type=\"checkbox\""));
		assertThat(outline.counts().ticked()).isEqualTo(count(html, "checked=\"\""));
		assertThat(outline.counts().tables()).isEqualTo(count(html, "<table>"));
	}

	@Property(tries = 2000)
	void everyEntryEndsUpInOnePlace(@ForAll("documents") String source) {
		Outline outline = Reading.outline(source);
		List<Integer> lines = new ArrayList<>(Reading.items(outline).map(Outline.Item::line).toList());
		outline.signOffRoles().forEach((role) -> lines.add(role.line()));
		outline.rollbackTriggers().forEach((trigger) -> lines.add(trigger.line()));
		assertThat(lines).containsAll(entries(source));
		assertThat(outline.counts().items()).isEqualTo((int) Reading.items(outline).count());
		assertThat(Reading.items(outline).map(Outline.Item::key)).doesNotHaveDuplicates();
	}

	@Property(tries = 500)
	void lineEndsChangeNothing(@ForAll("documents") String source) {
		assertThat(Reading.outline(source.replace("\n", "\r\n"))).isEqualTo(Reading.outline(source));
	}

	@Property(tries = 500)
	void readingAgainKeepsTheKeys(@ForAll("documents") String source) {
		Checklist first = ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8));
		Checklist second = ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8), first.outline());
		assertThat(second).isEqualTo(first);
	}

	/**
	 * The lines on which the parser saw entries.
	 */
	private static List<Integer> entries(String source) {
		List<Integer> lines = new ArrayList<>();
		DocumentTree.parse(source).document().accept(new AbstractVisitor() {

			@Override
			public void visit(ListItem item) {
				if (DocumentTree.marker(item) != null) {
					lines.add(SourceText.line(item));
				}
				visitChildren(item);
			}

		});
		return lines;
	}

	private static Parser parser() {
		return Parser.builder().extensions(extensions()).build();
	}

	private static List<Extension> extensions() {
		return List.of(TablesExtension.create(), TaskListItemsExtension.create());
	}

	private static int count(String text, String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

	@Provide
	Arbitrary<String> documents() {
		Arbitrary<String> item = Combinators
			.combine(Arbitraries.of(MARKERS), Arbitraries.of(BOXES), Arbitraries.of(WORDS))
			.as((marker, box, words) -> marker + box + words);
		Arbitrary<String> block = Arbitraries.frequencyOf(Tuple.of(3, item), Tuple.of(1, Arbitraries.of(OTHERS)));
		Arbitrary<String> prefix = Arbitraries.of("", "", "", "  ", "   ", "    ", "      ", "> ", "> > ", ">   ", "- ",
				"1. ", "- > ");
		return Combinators.combine(prefix, block)
			.as((before, text) -> before + text.replace("\n", "\n" + before.replaceAll("[^> ]", " ")))
			.list()
			.ofMaxSize(25)
			.map((blocks) -> blocks.stream().collect(Collectors.joining("\n")));
	}

}
