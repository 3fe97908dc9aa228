package greenboard.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything durable: the database's files, the programs that
 * serve them, their passwords and logs. One process at a time has it.
 */
final class DataDirectory implements AutoCloseable {

	/**
	 * Behind any content, so that the holder's id stays readable where locks forbid it.
	 */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	private final Path path;

	private final FileChannel lock;

	private DataDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Makes the directory if need be and takes it for this process.
	 * @param directory where the data is or shall be
	 * @return the directory, until it is closed
	 * @throws DatabaseUnavailable when another process has it, or it cannot be written
	 */
	static DataDirectory claim(Path directory) {
		Path path = directory.toAbsolutePath().normalize();
		try {
			OwnerOnly.directory(path);
			return new DataDirectory(path, locked(path.resolve("lock")));
		}
		catch (IOException ex) {
			throw new DatabaseUnavailable("The data directory %s cannot be written: %s.".formatted(path, ex),
					"Give this user the directory, or choose another one with --greenboard.data-dir=DIRECTORY.", ex);
		}
	}

	private static FileChannel locked(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		if (lock(channel) == null) {
			channel.close();
			throw new DatabaseUnavailable(
					"Another Greenboard (process %s) is using the data directory %s.".formatted(Files.readString(file),
							file.getParent()),
					"Stop that one first, or start this one with --greenboard.data-dir=ANOTHER_DIRECTORY.");
		}
		channel.truncate(0);
		channel
			.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
		return channel;
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path cluster() {
		return this.path.resolve("database");
	}

	Path unfinishedCluster() {
		return this.path.resolve("database.unfinished");
	}

	Path programs() {
		return this.path.resolve("postgresql");
	}

	Path passwords() {
		return this.path.resolve("passwords");
	}

	Path serverLog() {
		return this.path.resolve("postgresql.log");
	}

	Path commandLog() {
		return this.path.resolve("commands.log");
	}

	/**
	 * Begins the commands' log anew, and the server's when it has grown large.
	 */
	void rotateLogs() {
		try {
			Files.deleteIfExists(commandLog());
			LogTail.rotate(serverLog());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
