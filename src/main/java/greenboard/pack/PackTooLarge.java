package greenboard.pack;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import greenboard.acts.FileSize;

/**
 * The files of a deployment are more than the memory holds while a pack is made.
 */
@ResponseStatus(HttpStatus.INSUFFICIENT_STORAGE)
public class PackTooLarge extends RuntimeException {

	/** The files, the zip of them, and the zip once more while it is handed out. */
	private static final long TIMES = 3;

	private PackTooLarge(long size, long memory) {
		super("The files of this deployment have %s, and a pack of them does not fit into the %s of memory that this server has. Give it more, or remove files that show nothing any more."
			.formatted(FileSize.words(size), FileSize.words(memory)));
	}

	/**
	 * Refuses what does not fit.
	 * @param size how much the files hold, in bytes
	 * @param memory how much memory there is, in bytes
	 * @throws PackTooLarge when a pack would take all of it
	 */
	static void unlessFits(long size, long memory) {
		if (TIMES * size > memory / 4 * 3) {
			throw new PackTooLarge(size, memory);
		}
	}

}
