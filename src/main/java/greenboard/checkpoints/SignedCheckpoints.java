package greenboard.checkpoints;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.SignedNote;
import greenboard.merkle.VerificationKey;

/**
 * What was signed about the log.
 */
@Repository
class SignedCheckpoints {

	private final JdbcClient jdbc;

	SignedCheckpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The newest.
	 * @return the note, nothing before the first
	 */
	Optional<String> newest() {
		return this.jdbc.sql("select note from log_checkpoint order by size desc limit 1")
			.query(String.class)
			.optional();
	}

	/**
	 * The one at a size.
	 * @param size how many leaves
	 * @return the note, nothing when none was signed at this size
	 */
	Optional<String> at(long size) {
		return this.jdbc.sql("select note from log_checkpoint where size = ?")
			.param(size)
			.query(String.class)
			.optional();
	}

	void add(Checkpoint checkpoint, String note) {
		this.jdbc.sql("insert into log_checkpoint (size, note) values (?, ?)")
			.param(checkpoint.size())
			.param(note)
			.update();
	}

	/**
	 * Reads what a key of the log has signed.
	 * @param note the note
	 * @param keys the log's keys
	 * @return what it says
	 * @throws LogInconsistent when none of them signed it
	 */
	static Checkpoint open(String note, List<LogKey> keys) {
		Collection<VerificationKey> trusted = keys.stream().map(LogKey::key).toList();
		try {
			return Checkpoint.open(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)), trusted);
		}
		catch (IllegalArgumentException ex) {
			throw new LogInconsistent("The newest checkpoint is not signed with a key of the log");
		}
	}

}
