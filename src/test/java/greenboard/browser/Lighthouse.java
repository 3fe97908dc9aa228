package greenboard.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.BrowserType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lighthouse 12 as it measures for a phone: a slow mobile line, a processor four times as
 * slow. It runs in Node and is fetched from npm into the build's folder, once.
 */
final class Lighthouse {

	private static final String VERSION = "12.8.2";

	private static final int LEAST_NODE = 20;

	private static final Path HOME = Path.of("target", "lighthouse").toAbsolutePath();

	private static final Path PROGRAM = HOME.resolve("node_modules/lighthouse/cli/index.js");

	private final String chromium;

	private Lighthouse(String chromium) {
		this.chromium = chromium;
	}

	/**
	 * Makes it ready.
	 * @param browser the browser that the pages are opened in
	 * @return Lighthouse
	 * @throws IllegalStateException when something that it needs is missing, saying what
	 */
	static Lighthouse ready(BrowserType browser) {
		String version = run(List.of("node", "--version"), Map.of(), () -> false,
				"The Lighthouse run needs Node %d or newer on the PATH: there is none.".formatted(LEAST_NODE));
		demandNode(version);
		if (!Files.exists(PROGRAM)) {
			String npm = File.pathSeparatorChar == ';' ? "npm.cmd" : "npm";
			run(List.of(npm, "install", "--prefix", HOME.toString(), "--no-save", "--no-audit", "--no-fund",
					"lighthouse@" + VERSION), Map.of(), () -> false,
					"The Lighthouse run needs lighthouse %s from npm, and npm could not fetch it: is there a network?"
						.formatted(VERSION));
		}
		return new Lighthouse(new BrowserSearch().program().map(Path::toString).orElseGet(browser::executablePath));
	}

	/** Says in a sentence when Node is too old. */
	static void demandNode(String version) {
		if (Integer.parseInt(version.replaceAll("^v|\\..*", "")) < LEAST_NODE) {
			throw new IllegalStateException("The Lighthouse run needs Node %d or newer on the PATH: there is %s."
				.formatted(LEAST_NODE, version));
		}
	}

	/**
	 * Measures one page.
	 * @param address where it is
	 * @param cookies what the browser sends along, empty for nobody
	 * @return the figures, all 0 where the browser was too busy to record anything
	 */
	Figures measure(String address, String cookies) throws IOException {
		Path report = HOME.resolve("report.json");
		String headers = new JsonMapper().writeValueAsString(cookies.isEmpty() ? Map.of() : Map.of("Cookie", cookies));
		Files.deleteIfExists(report);
		run(List.of("node", PROGRAM.toString(), address, "--output=json", "--output-path=" + report, "--quiet",
				"--only-categories=performance,accessibility", "--extra-headers=" + headers,
				"--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic"),
				Map.of("CHROME_PATH", this.chromium), () -> Files.exists(report),
				"Lighthouse did not finish for " + address + ".");
		return Figures.of(new JsonMapper().readTree(report));
	}

	private static String run(List<String> command, Map<String, String> environment, BooleanSupplier enough,
			String sentence) {
		try {
			Files.createDirectories(HOME);
			Path output = HOME.resolve("output.txt");
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().putAll(environment);
			int status = builder.start().waitFor();
			if (status != 0 && !enough.getAsBoolean()) {
				throw new IllegalStateException(sentence + System.lineSeparator() + Files.readString(output));
			}
			return Files.readString(output).strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException(sentence, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(sentence, ex);
		}
	}

	/**
	 * What Lighthouse says about a page.
	 *
	 * @param address the page that it saw, after redirects
	 * @param performance of 100
	 * @param accessibility of 100
	 * @param largestPaint when the largest part was painted, in milliseconds
	 * @param shift how much moved while it loaded, 0 for nothing
	 * @param blocked how long the page could not answer, in milliseconds
	 */
	record Figures(String address, int performance, int accessibility, double largestPaint, double shift,
			double blocked) {

		static Figures of(JsonNode report) {
			JsonNode audits = report.path("audits");
			return new Figures(report.path("finalDisplayedUrl").asString(""), score(report, "performance"),
					score(report, "accessibility"), value(audits, "largest-contentful-paint"),
					value(audits, "cumulative-layout-shift"), value(audits, "total-blocking-time"));
		}

		private static int score(JsonNode report, String category) {
			return (int) Math.round(100 * report.path("categories").path(category).path("score").asDouble(0));
		}

		private static double value(JsonNode audits, String name) {
			return audits.path(name).path("numericValue").asDouble(0);
		}

		/** Whether it holds every pass line. */
		boolean passes() {
			return this.performance >= 90 && this.accessibility == 100 && this.largestPaint < 2000 && this.shift < 0.05
					&& this.blocked < 50;
		}

		@Override
		public String toString() {
			return "performance %d, accessibility %d, LCP %.0f ms, CLS %.3f, TBT %.0f ms".formatted(this.performance,
					this.accessibility, this.largestPaint, this.shift, this.blocked);
		}

	}

}
