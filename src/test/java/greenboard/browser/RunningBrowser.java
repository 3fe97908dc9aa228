package greenboard.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/**
 * The one Chromium of a test run.
 */
final class RunningBrowser implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--disable-smooth-scrolling", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync");

	private static final Map<String, String> ENVIRONMENT = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

	private final Playwright playwright;

	private final Browser chromium;

	private RunningBrowser(Playwright playwright, Browser chromium) {
		this.playwright = playwright;
		this.chromium = chromium;
	}

	static RunningBrowser start() {
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
		new BrowserSearch().program().ifPresent(options::setExecutablePath);
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT));
		try {
			return new RunningBrowser(playwright, playwright.chromium().launch(options));
		}
		catch (PlaywrightException ex) {
			playwright.close();
			throw new IllegalStateException("The browser tests found a Chromium, but it does not start: "
					+ ex.getMessage().lines().findFirst().orElse(""), ex);
		}
	}

	Browser chromium() {
		return this.chromium;
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

}
