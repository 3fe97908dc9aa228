package greenboard.alerts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Prometheus' own programs, as the system packages them: found, or installed where this
 * user may install.
 */
final class Programs {

	private static final long PATIENCE_MINUTES = 5;

	private Programs() {
	}

	/**
	 * Finds or installs a program.
	 * @param name what it is called
	 * @param packaged the package that has it
	 * @return where it is
	 * @throws IllegalStateException when it cannot be had, saying what to do
	 */
	static String find(String name, String packaged) throws IOException, InterruptedException {
		Optional<String> installed = installed(name);
		if (installed.isEmpty() && "root".equals(System.getProperty("user.name"))) {
			run(List.of("apt-get", "update", "-qq"));
			run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", packaged));
			installed = installed(name);
		}
		return installed.orElseThrow(() -> new IllegalStateException("These tests need " + name + ", and it is neither "
				+ "installed nor could the package manager install it. Install the package " + packaged + "."));
	}

	private static Optional<String> installed(String name) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((directory) -> Path.of(directory, name))
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst();
	}

	/**
	 * Runs a program to its end.
	 * @param command the program and its arguments
	 * @return what it said
	 */
	static Said run(List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("said", ".txt");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new IllegalStateException(command + " does not end");
			}
			return new Said(process.exitValue(), Files.readString(output));
		}
		finally {
			Files.delete(output);
		}
	}

	/**
	 * What a program said.
	 *
	 * @param code 0 when all is well
	 * @param words its output
	 */
	record Said(int code, String words) {
	}

}
