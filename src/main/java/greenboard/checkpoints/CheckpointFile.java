package greenboard.checkpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.merkle.Checkpoint;

/**
 * The file of this node to which every checkpoint is appended that it signs or sees. Who
 * has the database alone cannot take it back: a database that is older than this file, or
 * another one, is found out.
 */
@Component
class CheckpointFile {

	private static final Pattern NOTE = Pattern.compile("[^\\n]+\\n\\d+\\n[^\\n]+\\n\\n(?:\u2014 [^\\n]+\\n)+");

	private static final int TAIL = 1 << 16;

	private final Path file;

	private @Nullable Checkpoint newest;

	CheckpointFile(LogFiles files) {
		this.file = files.checkpoints();
	}

	/**
	 * The newest checkpoint that this node has seen.
	 * @param keys the log's keys
	 * @return what it says, null when there is none
	 * @throws LogInconsistent when no key of the log has signed it
	 */
	synchronized @Nullable Checkpoint newest(List<LogKey> keys) {
		if (this.newest == null) {
			String note = NOTE.matcher(tail())
				.results()
				.map(MatchResult::group)
				.reduce((one, other) -> other)
				.orElse("");
			this.newest = note.isEmpty() ? null : SignedCheckpoints.open(note, keys);
		}
		return this.newest;
	}

	/** A piece of the file's end; what is torn off at either side is no note. */
	private String tail() {
		if (Files.notExists(this.file)) {
			return "";
		}
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.READ)) {
			long start = Math.max(0, channel.size() - TAIL);
			ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
			while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
				continue;
			}
			return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Appends a checkpoint, unless it is there.
	 * @param checkpoint what it says
	 * @param note the note
	 */
	synchronized void append(Checkpoint checkpoint, String note) {
		if (this.newest != null && this.newest.size() >= checkpoint.size()) {
			return;
		}
		try {
			Files.createDirectories(this.file.getParent());
			String begun = tail();
			String gap = (begun.isEmpty() || begun.endsWith("\n\n")) ? "" : "\n\n";
			Files.writeString(this.file, gap + note + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
					StandardOpenOption.SYNC);
			this.newest = checkpoint;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

}
