package greenboard.revision;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Documents made of any lines in any order.
 */
final class DocumentLines {

	private static final String[] STARTS = { "", "", "", "", "- [ ] ", "- [ ] ", "- [x] ", "* [X] ", "+ [ ] ",
			"1. [ ] ", "2) [x] ", "  - [ ] ", "    - [ ] ", "\t- [x] ", "   1. [ ] ", "> - [ ] ", "> 1. [x] ", "> ",
			">> - [ ] ", "- ", "1. ", "  ", "      ", "- - [ ] ", "1. - [x] ", "- [~] ", "-   [ ] ", "# ", "## ", "## ",
			"### ", "> ## ", "- # " };

	private static final String[] WORDS = { "Backups work", "Security settings", "Roll back plan", "After launch",
			"**bold** text", "`code` here", "see [docs](https://example.org)", "Tech lead approval",
			"Ops: ____ Date: ____", "a ` b", "a *b", "a <b", "error rate > 5%", "Sign-off", "Rollback triggers",
			"All checklist items completed", "(optional) thing", "**Deployment Date:** ____",
			"**Environment**: Production", "**Speed (30%)**: ___/30 points", "**Safety (70%)**: ___/70 points",
			"**Total Score: ___/100**", "x <!-- ask Bob -->", "x <!-- phase: verify -->",
			"x <!-- critical, weight: 2 -->", "ends \\", "ends  ", "caf\u00e9 \uD83D\uDE80 done", "a | b", "\u00a0",
			"&amp; more", "x ##" };

	private static final String[] LINES = { "", "", "", "---", "===", "```", "~~~ bash", "<!-- critical -->",
			"<!-- open", "-->", "<div>", "</div>", "| Role | Name | Date |\n|---|---|---|\n| Owner | ____ | ____ |",
			"| a | b |\n|---|---|\n| c | - [ ] d |", "    indented code", "[ref]: https://example.org", "- [ ]",
			"* * *", "[x] bare" };

	private DocumentLines() {
	}

	static Arbitrary<String> documents() {
		Arbitrary<String> line = Arbitraries.frequencyOf(Tuple.of(5,
				Combinators.combine(Arbitraries.of(STARTS), Arbitraries.of(WORDS)).as((start, words) -> start + words)),
				Tuple.of(2, Arbitraries.of(LINES)));
		Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\r");
		return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(24), end, Arbitraries.of(true, false))
			.as((lines, lineEnd, last) -> String.join("\n", lines).replace("\n", lineEnd) + (last ? lineEnd : ""));
	}

}
