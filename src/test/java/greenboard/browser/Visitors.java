package greenboard.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

/**
 * Lets people come to the application, each with a browser of their own.
 */
public final class Visitors implements AutoCloseable {

	private final Browser browser;

	private final String baseUrl;

	private final List<Visitor> all = new ArrayList<>();

	private final List<BrowserContext> contexts = new ArrayList<>();

	Visitors(Browser browser, String baseUrl) {
		this.browser = browser;
		this.baseUrl = baseUrl;
	}

	/**
	 * Lets someone come.
	 * @param look how they see the application
	 * @return the visitor
	 */
	public Visitor come(Look look) {
		BrowserContext context = this.browser.newContext(look.toContext(this.baseUrl));
		Visitor visitor = new Visitor(context, look, this.baseUrl);
		this.contexts.add(context);
		this.all.add(visitor);
		return visitor;
	}

	/**
	 * Where the application runs.
	 * @return its address without a slash at the end
	 */
	public String baseUrl() {
		return this.baseUrl;
	}

	List<String> mishaps() {
		return this.all.stream().flatMap((visitor) -> visitor.mishaps().stream()).toList();
	}

	@Override
	public void close() {
		this.contexts.forEach(BrowserContext::close);
	}

}
