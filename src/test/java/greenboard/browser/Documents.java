package greenboard.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checklists that people import in the tests.
 */
final class Documents {

	private static final Path ORIGINALS = Path.of("../shared/seeds");

	private Documents() {
	}

	/**
	 * A small checklist with parents, weights and bands, commands, contacts and links.
	 * @return its source
	 */
	static String webShop() {
		return own("web-shop");
	}

	/**
	 * A checklist with roles before and after the deployment, triggers, a day of its own
	 * and success criteria, as the original 001.
	 * @return its source
	 */
	static String clinic() {
		return own("clinic");
	}

	/**
	 * A checklist whose day begins 4 hours before and ends a month after the target time,
	 * with somebody who signs afterwards.
	 * @param key the template's key
	 * @return its source
	 */
	static String releaseDay(String key) {
		return own("release-day").replace("key: release-day", "key: " + key);
	}

	private static String own(String name) {
		try (InputStream in = Documents.class.getResourceAsStream("/checklists/" + name + ".md")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One of the originals that the shipped templates go by. They do not belong to the
	 * repository, so what is not there is said aloud.
	 * @param number its number
	 * @return its source, empty where a checkout has none beside it
	 */
	static Optional<String> original(String number) {
		if (!Files.isDirectory(ORIGINALS)) {
			System.out.println("NOT TESTED: document " + number + ", there is no folder " + ORIGINALS);
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(ORIGINALS)) {
			Path file = files.filter((each) -> each.getFileName().toString().startsWith(number))
				.findFirst()
				.orElseThrow();
			return Optional.of(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
