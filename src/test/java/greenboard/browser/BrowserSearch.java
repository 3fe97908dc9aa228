package greenboard.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a Chromium to test with: an installed one, else one from the system's package
 * manager where this user may install, else one from Playwright's installer.
 */
final class BrowserSearch {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome", "microsoft-edge");

	private static final List<String> PLACES = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

	private final List<Path> candidates;

	private final Predicate<List<String>> commands;

	private final boolean mayInstall;

	BrowserSearch() {
		this(installedCandidates(), new Shell(), "root".equals(System.getProperty("user.name")));
	}

	BrowserSearch(List<Path> candidates, Predicate<List<String>> commands, boolean mayInstall) {
		this.candidates = candidates;
		this.commands = commands;
		this.mayInstall = mayInstall;
	}

	private static List<Path> installedCandidates() {
		Stream<Path> named = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((directory) -> NAMES.stream().map((name) -> Path.of(directory, name)));
		return Stream.concat(named, PLACES.stream().map(Path::of)).toList();
	}

	/**
	 * Finds or installs one.
	 * @return its program; empty when it is the one that Playwright installed and finds
	 * by itself
	 * @throws IllegalStateException when none can be had, saying what to do
	 */
	Optional<Path> program() {
		return installed().or(this::fromPackageManager).or(this::fromPlaywright);
	}

	private Optional<Path> installed() {
		return this.candidates.stream().filter(Files::isExecutable).filter(this::runs).findFirst();
	}

	/** Some systems carry a script of that name which only tells how to install one. */
	private boolean runs(Path program) {
		return this.commands.test(List.of(program.toString(), "--version"));
	}

	private Optional<Path> fromPackageManager() {
		boolean installed = this.mayInstall && this.commands.test(List.of("apt-get", "update", "-qq")) && this.commands
			.test(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"));
		return installed ? installed() : Optional.empty();
	}

	private Optional<Path> fromPlaywright() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		boolean installed = this.commands.test(List.of(java, "-cp", System.getProperty("java.class.path"),
				"com.microsoft.playwright.CLI", "install", "chromium"));
		if (!installed) {
			throw new IllegalStateException("The browser tests need Chromium or Chrome: none is installed, and neither"
					+ " the package manager nor Playwright could install one. Install one so that it is on the PATH.");
		}
		return Optional.empty();
	}

}
