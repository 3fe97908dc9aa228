package greenboard.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Shows that the harness bites, on pages that are wrong on purpose.
 */
@ExtendWith(BrowserExtension.class)
class BrowserHarnessTests {

	private static final String PAGE = """
			<!DOCTYPE html><html lang="en" data-bs-theme="dark"><head><title>A page</title><link rel="icon" href="data:,">
			<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>A page</h1>%s</main>
			</body></html>""";

	private HttpServer server;

	private Visitors visitors;

	private volatile String body = "";

	@BeforeEach
	void servesAPage(RunningBrowser browser) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			byte[] html = PAGE.formatted(this.body).getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			exchange.getResponseHeaders()
				.set("Content-Security-Policy", "default-src 'self'; script-src 'self' 'nonce-a'; img-src * data:");
			exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/") ? 200 : 404, html.length);
			exchange.getResponseBody().write(html);
			exchange.close();
		});
		this.server.start();
		this.visitors = new Visitors(browser.chromium(), "http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	@AfterEach
	void leaves() {
		this.visitors.close();
		this.server.stop(0);
	}

	@Test
	void findsNothingWrongWithAGoodPage() {
		Visitor visitor = visit(Look.DESKTOP,
				"<p>All is well.</p><p><button type=\"button\">Start it</button></p>" + style("button{height:32px}"));

		Standards.hold(visitor);
		assertThat(visitor.mishaps()).isEmpty();
		assertThat(visitor.path()).isEqualTo("/");
	}

	@Test
	void noticesScriptErrors() {
		assertThat(visit(Look.DESKTOP, "<script nonce=\"a\">throw new Error('oh')</script>").mishaps())
			.anySatisfy((mishap) -> assertThat(mishap).contains("oh"));
	}

	@Test
	void noticesBreachesOfThePolicyAlsoWithoutScripts() {
		for (Look look : List.of(Look.DESKTOP, Look.PHONE.withoutScript())) {
			assertThat(visit(look, "<p style=\"color: red\">red</p>").mishaps())
				.anySatisfy((mishap) -> assertThat(mishap).contains("Content Security Policy"));
		}
	}

	@Test
	void noticesRequestsToOtherHosts() {
		assertThat(visit(Look.DESKTOP, "<img alt=\"\" src=\"http://localhost:9/x.png\">").mishaps())
			.contains("request to another host: http://localhost:9/x.png");
	}

	@Test
	void forgivesWhatATestExpects() {
		Visitor visitor = this.visitors.come(Look.DESKTOP);
		visitor.expect("404");

		assertThat(visitor.visit("/absent")).isEqualTo(404);
		assertThat(visitor.mishaps()).isEmpty();
	}

	@Test
	void seesColourSchemeScreenAndScripts() {
		Visitor phone = visit(Look.PHONE.dark(), "<noscript>no scripts</noscript>");

		assertThat(phone.look().scheme()).isEqualTo(ColorScheme.DARK);
		assertThat(phone.page()
			.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,"
					+ " matchMedia('(pointer: coarse)').matches]"))
			.isEqualTo(List.of(375, true, true));
		assertThat(visit(Look.PHONE.withoutScript(), "<noscript>no scripts</noscript>").page().innerText("main"))
			.contains("no scripts");
	}

	@Test
	void holdsPagesToTheStandards() {
		assertBreaks("image-alt", "<img src=\"data:,\">");
		assertBreaks("Duplicate ID", "<p id=\"a\">1</p><p id=\"a\">2</p>");
		assertBreaks("targets below 24 pixels",
				"<link rel=\"x\"><button class=\"s\">x</button>" + style(".s{height:20px}"));
		assertBreaks("the page scrolls sideways", "<pre>" + "wide".repeat(30) + "</pre>");
		assertBreaks("font-size: 200%", "<p class=\"w\">twice as wide</p>" + style(".w{width:12rem}"));
		assertBreaks("letter-spacing", "<pre>" + "wide".repeat(9) + "</pre>");
		assertBreaks("accessibility in the dark",
				"<p>grey on white</p>" + style("@media (prefers-color-scheme:dark){p{color:#ddd;background:#fff}}"));
		assertBreaks(Look.PHONE, "rows below 44 pixels", "<ul><li data-row>one</li></ul>");
		assertBreaks("focus that is covered",
				"<a href=\"/\">under the head, which is in its place for good</a>" + "<div class=\"h\"></div>"
						+ style(".h{position:fixed;top:0;left:0;width:100%;height:100%;background:#fff}"));
		assertBreaks("focus that is covered", "<div class=\"h\"></div>" + "<p><a href=\"/\">a link</a></p>".repeat(60)
				+ style(".h{position:sticky;top:0;height:6rem;background:#fff}"));
	}

	@Test
	void tellsSignsApartWithoutColour() {
		String red = "rgb(167 0 0)";
		String green = "rgb(0 96 0)";
		assertThat(Sign.alike(signs(red, "x", green, "x", Sign.Sight.ACHROMATOPSIA))).singleElement()
			.asString()
			.contains("x Stop and x Go");
		assertThat(Sign.alike(signs(red, "x", green, "x", Sign.Sight.DEUTERANOPIA))).hasSize(1);
		assertThat(Sign.alike(signs(red, "x", "#fff", "x", Sign.Sight.ACHROMATOPSIA))).isEmpty();
		assertThat(Sign.alike(signs(red, "x", green, "O", Sign.Sight.DEUTERANOPIA))).isEmpty();
		assertThat(signs(red, "x", green, "x", Sign.Sight.ACHROMATOPSIA)).allMatch(Sign::grey);
		assertThat(signs(red, "x", green, "x", Sign.Sight.DEUTERANOPIA)).noneMatch(Sign::grey);
	}

	private List<Sign> signs(String first, String firstMark, String second, String secondMark, Sign.Sight sight) {
		Visitor visitor = visit(Look.DESKTOP, "<p class=\"a\"><b>" + firstMark + "</b> Stop</p><p class=\"b\"><b>"
				+ secondMark + "</b> Go</p>"
				+ style("b{display:inline-block;width:16px;font:16px/16px monospace}p{color:#fff;padding:8px}.a{background:%s}.b{background:%s}"
					.formatted(first, second)));
		return Sign.of(visitor.page(), "b", 7, sight);
	}

	@Test
	void saysWhichNodeLighthouseNeeds() {
		Lighthouse.demandNode("v20.20.2");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Lighthouse.demandNode("v18.19.0"))
			.withMessage("The Lighthouse run needs Node 20 or newer on the PATH: there is v18.19.0.");
	}

	@Test
	void noticesWhatDoesNotBelongOnPaper() {
		assertThat(paper("<h2>A</h2><p>Plain</p>" + style("h2{break-after:avoid}"))).isEmpty();
		assertThat(paper("<nav><a href=\"/\">Back</a></nav>")).singleElement().asString().contains("to be pressed");
		assertThat(paper("<form><input value=\"a\"><button>Save</button></form>")).hasSize(3);
		assertThat(paper(style("body{color:#eee}"))).anyMatch((finding) -> finding.startsWith("light ink"));
		assertThat(paper("<h2>Last line of a page</h2>")).singleElement().asString().contains("parted");
		assertThat(paper("<table><tr><td>1</td></tr></table>")).singleElement().asString().contains("torn");
		assertThat(paper("<p class=\"s\">Head</p>" + style(".s{position:sticky;top:0}"))).singleElement()
			.asString()
			.contains("repeated");
		assertThat(Paper.items(visit(Look.DESKTOP,
				"<ul class=\"items\"><li><b class=\"key\">A-1</b> One</li><li><b class=\"key\">A-2</b> Two [Done]</li></ul>")
			.page())).containsExactly("A-1 says no state", "A-2 Done");
	}

	private List<String> paper(String content) {
		return Paper.findings(visit(Look.DESKTOP, content).page());
	}

	private static String style(String css) {
		return "<script nonce=\"a\">const s = new CSSStyleSheet(); s.replaceSync('" + css
				+ "'); document.adoptedStyleSheets = [s]</script>";
	}

	private void assertBreaks(String finding, String content) {
		assertBreaks(Look.DESKTOP, finding, content);
	}

	private void assertBreaks(Look look, String finding, String content) {
		Visitor visitor = visit(look, content);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Standards.hold(visitor))
			.withMessageContaining(finding);
	}

	private Visitor visit(Look look, String content) {
		this.body = content;
		Visitor visitor = this.visitors.come(look);
		visitor.visit("/");
		return visitor;
	}

}
