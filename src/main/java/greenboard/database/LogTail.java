package greenboard.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The end of a log, for messages about what went wrong; and its beginning anew.
 */
final class LogTail {

	private static final int TAIL_BYTES = 1500;

	private static final long KEPT_BYTES = 10_000_000;

	private LogTail() {
	}

	/**
	 * What a log says last.
	 * @param log the log's file
	 * @return its last lines, empty when there are none
	 */
	static String of(Path log) {
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
			file.seek(Math.max(0, file.length() - TAIL_BYTES));
			byte[] tail = new byte[TAIL_BYTES];
			int length = file.read(tail);
			return (length < 0) ? "" : new String(tail, 0, length, StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			return "";
		}
	}

	/**
	 * Puts a log that has grown large aside, in the place of the one put aside before.
	 * @param log the log's file
	 * @throws IOException when it cannot be moved
	 */
	static void rotate(Path log) throws IOException {
		if (Files.exists(log) && Files.size(log) > KEPT_BYTES) {
			Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
