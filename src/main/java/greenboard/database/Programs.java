package greenboard.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs for this platform, unpacked from the class path.
 */
final class Programs {

	private final Path directory;

	private Programs(Path directory) {
		this.directory = directory;
	}

	/**
	 * Unpacks the programs unless that was done before.
	 * @param parent the directory to unpack into, one directory per release
	 * @return the programs
	 * @throws DatabaseUnavailable when there are none for this platform
	 */
	static Programs unpack(Path parent) {
		ClassPathResource archive = archive();
		try {
			Path release = parent.resolve(checksum(archive));
			if (!Files.isDirectory(release)) {
				Path unfinished = parent.resolve("unfinished");
				FileSystemUtils.deleteRecursively(unfinished);
				OwnerOnly.directory(unfinished);
				unpack(archive, unfinished);
				Files.move(unfinished, release, StandardCopyOption.ATOMIC_MOVE);
			}
			return new Programs(release);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL's programs cannot be unpacked into " + parent, ex);
		}
	}

	Path named(String name) {
		return this.directory.resolve("bin").resolve(name);
	}

	/**
	 * Removes the programs of other releases, none of which may be running.
	 */
	void removeOthers() {
		try (Stream<Path> releases = Files.list(this.directory.getParent())) {
			for (Path release : releases.filter((path) -> !path.equals(this.directory)).toList()) {
				FileSystemUtils.deleteRecursively(release);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ClassPathResource archive() {
		String platform = system() + "-" + machine();
		ClassPathResource archive = new ClassPathResource("postgres-%s.txz".formatted(platform));
		if (!archive.exists()) {
			throw new DatabaseUnavailable("This Greenboard was built without a PostgreSQL for %s.".formatted(platform),
					"Build it on such a machine, or name a PostgreSQL of your own with spring.datasource.url.");
		}
		return archive;
	}

	private static String system() {
		String name = property("os.name");
		return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
	}

	private static String machine() {
		return switch (property("os.arch")) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> property("os.arch");
		};
	}

	private static String property(String name) {
		return System.getProperty(name, "").toLowerCase(Locale.ROOT);
	}

	private static String checksum(ClassPathResource archive) throws IOException {
		CheckedInputStream content = new CheckedInputStream(archive.getInputStream(), new CRC32());
		try (content) {
			content.transferTo(OutputStream.nullOutputStream());
			return Long.toHexString(content.getChecksum().getValue());
		}
	}

	private static void unpack(ClassPathResource archive, Path target) throws IOException {
		try (TarArchiveInputStream entries = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(archive.getInputStream())))) {
			for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				unpack(entry, entries, target.resolve(entry.getName()).normalize());
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(file);
			return;
		}
		Files.createDirectories(file.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, file);
		if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
			throw new IOException("cannot make " + file + " executable");
		}
	}

}
