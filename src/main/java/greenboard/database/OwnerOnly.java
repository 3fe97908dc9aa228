package greenboard.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and directories that only the system user who runs Greenboard can read. Where the
 * file system knows no such permissions, the directory's own inherited ones hold.
 */
final class OwnerOnly {

	private static final FileAttribute<?>[] NONE = {};

	private OwnerOnly() {
	}

	/**
	 * Makes a directory, and those above it, unless it exists.
	 * @param directory the directory
	 * @throws IOException when it cannot be made
	 */
	static void directory(Path directory) throws IOException {
		Files.createDirectories(directory, permissions("rwx------"));
	}

	/**
	 * Writes a file in one step: it is there with all of its content or not at all.
	 * @param file the file
	 * @param content its content
	 * @throws IOException when it cannot be written
	 */
	static void file(Path file, String content) throws IOException {
		Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp",
				permissions("rw-------"));
		Files.writeString(draft, content, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static FileAttribute<?>[] permissions(String permissions) {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) } : NONE;
	}

}
