package greenboard.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BrowserSearchTests {

	private final List<String> commands = new ArrayList<>();

	private Path program;

	@BeforeEach
	void namesAPlace(@TempDir Path directory) {
		this.program = directory.resolve("chromium");
	}

	@Test
	void takesAnInstalledOne() {
		install();

		assertThat(search((command) -> true, true).program()).contains(this.program);
		assertThat(this.commands).containsExactly(this.program + " --version");
	}

	@Test
	void leavesAloneAProgramThatDoesNotRun() {
		install();

		assertThat(search((command) -> !command.contains("--version"), false).program()).isEmpty();
		assertThat(this.commands).last().asString().endsWith("com.microsoft.playwright.CLI install chromium");
	}

	@Test
	void installsOneWithThePackageManagerWhenItMay() {
		Predicate<List<String>> apt = (command) -> {
			if (command.contains("install")) {
				install();
			}
			return true;
		};

		assertThat(search(apt, true).program()).contains(this.program);
		assertThat(this.commands).containsExactly("apt-get update -qq",
				"apt-get install -y -qq --no-install-recommends chromium", this.program + " --version");
	}

	@Test
	void asksPlaywrightsInstallerWhenItMayNotInstallPackages() {
		assertThat(search((command) -> true, false).program()).isEmpty();
		assertThat(this.commands).singleElement().asString().endsWith("install chromium");
	}

	@Test
	void saysWhatToDoWhenThereIsNone() {
		assertThatIllegalStateException().isThrownBy(() -> search((command) -> false, true).program())
			.withMessageContaining("Install one so that it is on the PATH");
	}

	private BrowserSearch search(Predicate<List<String>> outcome, boolean mayInstall) {
		return new BrowserSearch(List.of(this.program), (command) -> {
			this.commands.add(String.join(" ", command));
			return outcome.test(command);
		}, mayInstall);
	}

	private void install() {
		try {
			Files.writeString(this.program, "");
			assertThat(this.program.toFile().setExecutable(true)).isTrue();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
