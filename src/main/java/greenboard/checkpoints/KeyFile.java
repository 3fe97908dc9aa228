package greenboard.checkpoints;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import greenboard.merkle.SigningKey;

/**
 * The file with the key that signs, outside the database so that who has the database
 * cannot sign. Only the system user who runs Greenboard can read it; where the file
 * system knows no such permissions, the directory's own hold. While one key hands over to
 * another there is a second file beside it.
 */
@Component
class KeyFile {

	private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private final Path file;

	private final Path next;

	KeyFile(LogFiles files) {
		this.file = files.key();
		this.next = this.file.resolveSibling(this.file.getFileName() + ".next");
	}

	/**
	 * Reads the key.
	 * @return the key, nothing where there is no file
	 * @throws LogUnusable when others can read it, or it cannot be read
	 */
	Optional<SigningKey> read() {
		return read(this.file);
	}

	/**
	 * Reads the key that an interrupted handing-over left.
	 * @return the key, nothing where none was interrupted
	 * @throws LogUnusable when others can read it, or it cannot be read
	 */
	Optional<SigningKey> readNext() {
		return read(this.next);
	}

	private static Optional<SigningKey> read(Path file) {
		try {
			if (Files.notExists(file)) {
				return Optional.empty();
			}
			if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
				throw new LogUnusable("Others can read the key that signs the log, %s.".formatted(file),
						"Take that from them (chmod 600), and hand over to a new key (rotate-key) if anybody may have read it.");
			}
			return Optional.of(SigningKey.parse(Files.readString(file).strip()));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new LogUnusable("The key that signs the log cannot be read from %s.".formatted(file),
					"Bring the file back from your backup.", ex);
		}
	}

	void write(SigningKey key) {
		write(this.file, key);
	}

	void writeNext(SigningKey key) {
		write(this.next, key);
	}

	/** All of it is there and on the disk, or nothing. */
	private static void write(Path file, SigningKey key) {
		try {
			Files.createDirectories(file.getParent(), permissions("rwx------"));
			Path draft = Files.createTempFile(file.getParent(), "log-key", ".tmp", permissions("rw-------"));
			Files.writeString(draft, key.text() + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			move(draft, file);
		}
		catch (IOException ex) {
			throw unwritable(file, ex);
		}
	}

	/**
	 * Puts the next key in the place of the present one, of which nothing is kept.
	 */
	void promote() {
		try {
			move(this.next, this.file);
		}
		catch (IOException ex) {
			throw unwritable(this.file, ex);
		}
	}

	private static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		if (isPosix()) {
			try (FileChannel directory = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
				directory.force(true);
			}
		}
	}

	private static LogUnusable unwritable(Path file, IOException cause) {
		return new LogUnusable("The key that signs the log cannot be written to %s: %s.".formatted(file, cause),
				"Give this user the directory, or choose another file with --greenboard.key-file=FILE.", cause);
	}

	private static FileAttribute<?>[] permissions(String permissions) {
		return isPosix()
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

}
