package greenboard.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;

/**
 * One person with a browser of their own: own cookies, own screen. Remembers what went
 * wrong on the pages.
 */
public final class Visitor {

	private static final int TIMEOUT_MILLIS = 15_000;

	private final Look look;

	private final String baseUrl;

	private final Page page;

	private final List<String> mishaps = new ArrayList<>();

	private final List<String> expected = new ArrayList<>();

	Visitor(BrowserContext context, Look look, String baseUrl) {
		this.look = look;
		this.baseUrl = baseUrl;
		context.setDefaultTimeout(TIMEOUT_MILLIS);
		context.onConsoleMessage(this::hear);
		context.onWebError((error) -> this.mishaps.add("script error: " + error.error()));
		context.onRequest(this::watch);
		this.page = context.newPage();
	}

	/**
	 * Lets this visitor be somebody who has signed in before.
	 * @param session the cookie of the session
	 * @return this visitor
	 */
	public Visitor signedIn(jakarta.servlet.http.Cookie session) {
		this.page.context().addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(this.baseUrl)));
		return this;
	}

	/**
	 * The page that this visitor looks at.
	 * @return Playwright's page; addresses are relative to the application
	 */
	public Page page() {
		return this.page;
	}

	/**
	 * How this visitor sees the application.
	 * @return the look
	 */
	public Look look() {
		return this.look;
	}

	/**
	 * Goes to an address of the application.
	 * @param path beginning with a slash
	 * @return the status of the answer, after redirects
	 */
	public int visit(String path) {
		Response response = this.page.navigate(path);
		return response.status();
	}

	/**
	 * Presses a button or follows a link: by a tap where the screen is touched; without
	 * scripts, where nobody can tell whether the page stands still, by Enter.
	 * @param target what to press
	 */
	public void press(Locator target) {
		if (!this.look.script()) {
			target.press("Enter");
		}
		else if (this.look.touch()) {
			target.tap();
		}
		else {
			target.click();
		}
	}

	/**
	 * The address of the page without the host.
	 * @return beginning with a slash
	 */
	public String path() {
		return this.page.url().substring(this.baseUrl.length());
	}

	/**
	 * The present page as it comes over the wire.
	 * @return the HTML, asked for once more with this visitor's cookies
	 */
	public String source() {
		return this.page.request()
			.get(this.page.url(), RequestOptions.create().setHeader("Accept", "text/html"))
			.text();
	}

	/**
	 * Declares that this visit provokes a message of the browser, as an answer with an
	 * error status does.
	 * @param part a part of the message
	 */
	public void expect(String part) {
		this.expected.add(part);
	}

	/**
	 * What went wrong so far and was not expected.
	 * @return one sentence each
	 */
	public List<String> mishaps() {
		return this.mishaps.stream().filter((mishap) -> this.expected.stream().noneMatch(mishap::contains)).toList();
	}

	private void hear(ConsoleMessage message) {
		if (message.type().equals("error")) {
			this.mishaps.add("console: %s (%s)".formatted(message.text(), message.location()));
		}
	}

	private void watch(Request request) {
		String url = request.url();
		boolean own = url.startsWith(this.baseUrl) || url.startsWith("data:") || url.startsWith("blob:");
		if (!own) {
			this.mishaps.add("request to another host: " + url);
		}
	}

}
