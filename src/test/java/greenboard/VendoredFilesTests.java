package greenboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class VendoredFilesTests {

	private static final Path STATIC = Path.of("src/main/resources/static");

	private static final Path VENDOR = STATIC.resolve("vendor");

	private final List<Vendored> lock = readLock();

	@Test
	void areByteForByteWhatTheLockSays() throws Exception {
		for (Vendored vendored : this.lock) {
			byte[] hash = MessageDigest.getInstance("SHA-384")
				.digest(Files.readAllBytes(VENDOR.resolve(vendored.file())));
			assertThat("sha384-" + Base64.getEncoder().encodeToString(hash)).as(vendored.file())
				.isEqualTo(vendored.integrity());
		}
	}

	@Test
	void areAllInTheLockWithTheirLicenceBesideThem() throws IOException {
		try (Stream<Path> files = Files.walk(VENDOR)) {
			Set<String> present = files.filter(Files::isRegularFile)
				.filter((file) -> !file.endsWith("LICENSE"))
				.map((file) -> VENDOR.relativize(file).toString())
				.collect(Collectors.toSet());
			assertThat(this.lock).extracting(Vendored::file).containsExactlyInAnyOrderElementsOf(present);
		}
		assertThat(this.lock)
			.allSatisfy((vendored) -> assertThat(VENDOR.resolve(vendored.file()).resolveSibling("LICENSE")).exists());
	}

	@Test
	void styleAndScriptsTogetherStayUnderSixtyKilobytesCompressed() throws IOException {
		try (Stream<Path> files = Files.walk(STATIC)) {
			int compressed = files.filter((file) -> file.toString().matches(".*\\.(css|js)"))
				.mapToInt(VendoredFilesTests::compressed)
				.sum();
			assertThat(compressed).isLessThan(60_000);
		}
	}

	private static List<Vendored> readLock() {
		return JsonMapper.shared()
			.readValue(Path.of("src/main/resources/vendor.lock.json"), new TypeReference<List<Vendored>>() {
			});
	}

	private static int compressed(Path file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			Files.copy(file, gzip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.size();
	}

	record Vendored(String file, String source, String version, String licence, String integrity) {
	}

}
