package greenboard.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that auditors have, in a folder of its own.
 */
final class OpenSsl {

	private final Path folder;

	OpenSsl(Path folder) {
		this.folder = folder;
	}

	OpenSsl with(String name, byte[] bytes) throws IOException {
		Files.write(this.folder.resolve(name), bytes);
		return this;
	}

	/** What it says, whatever comes of it. */
	String run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("openssl"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).directory(this.folder.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return said.strip();
	}

	byte[] file(String name) throws IOException {
		return Files.readAllBytes(this.folder.resolve(name));
	}

}
