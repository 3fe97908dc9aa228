package greenboard.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProseSafetyTests {

	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	private static final Pattern ALLOWED = Pattern
		.compile("</?(?:p|em|strong|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td)>|<br />|<hr />|</a>"
				+ "|<ol start=\"[0-9]+\">|<!-- -->"
				+ "|<a href=\"(?i:https?://|mailto:)[^\"]*\" rel=\"noopener noreferrer nofollow\">");

	@ParameterizedTest
	@ValueSource(strings = { "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java\nscript:alert(1))",
			"[a](java&#10;script:alert(1))", "[a](&#106;avascript:alert(1))", "[a](&#x6A;avascript&colon;alert(1))",
			"[a](<java\tscript:alert(1)>)", "[a](\u0001javascript:alert(1))", "[a](%6aavascript:alert(1))",
			"[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](vbscript:msgbox)", "[a](blob:https://example.org/x)",
			"[a](file:///etc/passwd)", "<javascript:alert(1)>", "<data:text/html,x>", "![a](javascript:alert(1))",
			"![a](data:image/svg+xml,<svg/onload=alert(1)>)", "[a]: javascript:alert(1)\n\n[a]",
			"[a](https://example.org \"x\\\" onmouseover=alert(1)\")",
			"[a](https://example.org/\"onmouseover=alert(1))", "[a](https://example.org/'><script>alert(1)</script>)",
			"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
			"<iframe srcdoc='<script>alert(1)</script>'>", "<a href='javascript:alert(1)'>x</a>",
			"<div hx-get=/logout hx-trigger=load>", "<p data-hx-post=/x>",
			"<p id=title class=tick name=x style=position:fixed>", "<form action=//e.example><input name=_csrf>",
			"<base href=//e.example>", "<meta http-equiv=refresh content=0>", "<style>*{display:none}</style>",
			"<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "<!--><img src=x onerror=alert(1)>-->",
			"<!-- --!><img src=x onerror=alert(1)> -->", "<!--><script>alert(1)</script>", "<![CDATA[<script>]]>",
			"<?xml <script>alert(1)</script>?>", "```\"><script>alert(1)</script>\nx\n```",
			"```x\" onmouseover=\"alert(1)\nx\n```", "`<script>alert(1)</script>`", "    <script>alert(1)</script>",
			"| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
			"&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)</script>",
			"<scr<!-- -->ipt>alert(1)</scr<!-- -->ipt>", "<div>\n<!-- --><script>alert(1)</script>",
			"[<img src=x onerror=alert(1)>](https://example.org)", "# <script>alert(1)</script>",
			"{{constructor}} ${7*7} [[${x}]]", "\u2028<script>alert(1)</script>", "<\u0000script>alert(1)</script>",
			"\uFF1Cscript\uFF1Ealert(1)" })
	void letsNothingThroughThatRuns(String attack) {
		assertSafe(attack);
	}

	@Property(tries = 3000)
	void rendersOnlyWhatIsAllowed(@ForAll("attacks") String attack) {
		assertSafe(attack);
	}

	@Provide
	Arbitrary<String> attacks() {
		return Arbitraries
			.of("[", "](", ")", "<", ">", "\"", "'", "`", "```", "*", "**", "\n", "\n\n", " ", "    ", "\t", "|", "---",
					"<!--", "-->", "javascript:", "data:", "https://e.example", "script", "<script>", "</script>", "&#",
					"x3c;", "img", " src=x", " onerror=alert(1)", " href=", "svg", "\\", "!", "#", "- [ ] ", "1. ",
					"> ", "&lt;", "\u0000", "\uD83D", "\u2028", "id=x ", "a", "hx-get")
			.list()
			.ofMaxSize(25)
			.map(parts -> String.join("", parts));
	}

	private static void assertSafe(String attack) {
		for (String html : List.of(Prose.html(attack), Prose.inline(attack))) {
			Matcher tags = TAG.matcher(html);
			while (tags.find()) {
				assertThat(tags.group()).as(html).matches(ALLOWED);
			}
			assertThat(TAG.matcher(html).replaceAll("")).as(html).doesNotContain("<", ">");
		}
	}

}
