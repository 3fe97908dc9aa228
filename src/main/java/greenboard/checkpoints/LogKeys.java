package greenboard.checkpoints;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import greenboard.merkle.SignedNote;
import greenboard.merkle.Succession;
import greenboard.merkle.VerificationKey;

/**
 * The keys that the database knows, in the order in which they signed.
 */
@Repository
class LogKeys {

	private final JdbcClient jdbc;

	LogKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All keys, the present one last.
	 * @return the keys, each introduced by the one before
	 * @throws LogInconsistent when one of them was not
	 */
	List<LogKey> all() {
		List<LogKey> keys = this.jdbc.sql("select vkey, introduction from log_key order by position")
			.query((row, index) -> key(row))
			.list();
		for (int i = 1; i < keys.size(); i++) {
			LogInconsistent.unless(follows(keys.get(i - 1), keys.get(i)),
					"Key %d of the log was not introduced by the one before".formatted(i + 1));
		}
		return keys;
	}

	private static LogKey key(ResultSet row) throws SQLException {
		return new LogKey(VerificationKey.parse(row.getString("vkey")), row.getString("introduction"));
	}

	private static boolean follows(LogKey before, LogKey key) {
		try {
			byte[] note = Objects.requireNonNull(key.introduction()).getBytes(StandardCharsets.UTF_8);
			return Succession.open(SignedNote.parse(note), before.key()).equals(key.key());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	void add(VerificationKey key, @Nullable SignedNote introduction) {
		this.jdbc.sql("""
				insert into log_key (position, vkey, introduction)
				select coalesce(max(position), 0) + 1, :key, :introduction from log_key
				""")
			.param("key", key.text())
			.param("introduction", (introduction != null) ? introduction.toString() : null, Types.VARCHAR)
			.update();
	}

}
