package greenboard.prose;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class ProseTests {

	@Test
	void rendersParagraphsListsAndTables() {
		assertThat(Prose.html("Some *text*\n\n1. one\n2. two\n\n| a | b |\n|:--|---|\n| 1 | 2 |\n"))
			.contains("<p>Some <em>text</em></p>", "<ol>", "<li>one</li>", "<th>a</th>", "<td>2</td>")
			.doesNotContain("align");
	}

	@Test
	void keepsAListsFirstNumber() {
		assertThat(Prose.html("4. four\n5. five")).contains("<ol start=\"4\">");
	}

	@Test
	void keepsCodeReadable() {
		assertThat(Prose.html("```bash\ncurl -s \"$URL\" | jq '.a' > out\n\tmake\n```"))
			.isEqualTo("<pre><code>curl -s &#34;$URL&#34; | jq &#39;.a&#39; &gt; out\n\tmake\n</code></pre>");
	}

	@Test
	void linksToTheWebAndToMailOnly() {
		assertThat(Prose.html("[a](https://example.org/x?y=1&z=2)"))
			.contains("href=\"https://example.org/x?y&#61;1&amp;z&#61;2\"", "rel=\"noopener noreferrer nofollow\"");
		assertThat(Prose.html("<mailto:ops@example.org>")).contains("href=\"mailto:ops&#64;example.org\"");
		assertThat(Prose.html("[a](docs/GUIDE.md) [b](//example.org) [c](/login) [d](ftp://example.org)"))
			.isEqualTo("<p>a b c d</p>");
	}

	@Test
	void showsTheWritersOwnMarkupAsText() {
		assertThat(Prose.html("<b onclick=x>bold</b>")).isEqualTo("<p>&lt;b onclick&#61;x&gt;bold&lt;/b&gt;</p>");
	}

	@Test
	void leavesCommentsOut() {
		assertThat(Prose.html("Text <!-- phase: verify -->\n\n<!-- hidden\n\nstill -->\n\nafter <!---->"))
			.isEqualTo("<p>Text </p>\n<p>after </p>");
		assertThat(Prose.html("<!-- a --> rest")).contains("rest").doesNotContain("<!--", "&lt;");
	}

	@Test
	void makesPlainTextOfHeadingsImagesAndBoxes() {
		assertThat(Prose.html("# Big")).isEqualTo("<p><strong>Big</strong></p>");
		assertThat(Prose.html("![Plan](https://example.org/p.png)")).contains("<a href=", ">Plan</a>")
			.doesNotContain("<img");
		assertThat(Prose.html("[![Plan](https://a.example/p.png)](https://b.example)")).containsOnlyOnce("<a ")
			.contains("b.example");
		assertThat(Prose.html("- [x] done\n- [ ] open")).contains("<li>\u2611 done</li>", "<li>\u2610 open</li>");
	}

	@Test
	void rendersALineWithoutBlocks() {
		assertThat(Prose.inline("**Docker** with `a < b`"))
			.isEqualTo("<strong>Docker</strong> with <code>a &lt; b</code>");
		assertThat(Prose.inline("1. not a list")).isEqualTo("1. not a list");
		assertThat(Prose.inline("# not a heading\n> nor a quote")).isEqualTo("# not a heading &gt; nor a quote");
		assertThat(Prose.inline("[Name]: address")).isEqualTo("[Name]: address");
		assertThat(Prose.inline("done <!-- by: Sara -->")).isEqualTo("done");
		assertThat(Prose.inline("  ")).isEmpty();
	}

	@Test
	void givesTheWordsOfALine() {
		assertThat(Prose.plain("**Docker** `a < b` [here](https://example.org) &amp; more\nthere <!-- key: A-1 -->"))
			.isEqualTo("Docker a < b here & more there");
		assertThat(Prose.plain("[Name]: address")).isEqualTo("[Name]: address");
		assertThat(Prose.plain("- x")).isEqualTo("- x");
	}

	@Test
	void cutsWhatIsLongerThanAnyoneReads() {
		assertThat(Prose.plain("a".repeat(Prose.LONGEST + 1))).hasSize(Prose.LONGEST + 1).endsWith("a\u2026");
		assertThat(Prose.plain("a".repeat(Prose.LONGEST - 1) + "\uD83D\uDE80")).hasSize(Prose.LONGEST)
			.endsWith("a\u2026");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "]", "(", ">", "> ", "*", "* ", "_", "**a *b ", "`", "`a``", "<", "<!--", "![",
			"[a](", "[a](<", "&", "\\", "- ", "1. ", "#", "|", "|-", "<a href=\"", "[x][", "\t", "~", "!", "*a_ " })
	void takesNoLongTimeForAnyRepetition(String part) {
		String text = part.repeat(1_000_000 / part.length());
		assertTimeout(Duration.ofSeconds(5), () -> {
			Prose.html(text);
			Prose.inline(text);
			Prose.plain(text);
		}, part);
		assertTimeout(Duration.ofSeconds(5), () -> Prose.html("a\n" + part + "\n" + text.replace(" ", "\n")), part);
	}

}
