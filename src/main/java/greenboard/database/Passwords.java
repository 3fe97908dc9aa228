package greenboard.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The two random passwords of an embedded database, kept in a file that only its owner
 * can read.
 *
 * @param superuser of the role that may do everything; used to set up the database only
 * @param owner of the role that owns the database and changes its tables
 * @param application of the role that the application connects with
 */
record Passwords(String superuser, String owner, String application) {

	/**
	 * Reads the passwords of an existing database; one whose owner was the application's
	 * own role until now gets another one for it.
	 * @param file where they are kept
	 * @return the passwords
	 * @throws DatabaseUnavailable when the file is gone or says something else
	 */
	static Passwords read(Path file) {
		Properties lines = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			lines.load(reader);
		}
		catch (IOException ex) {
			throw unreadable(file, ex);
		}
		String superuser = lines.getProperty("superuser");
		String owner = lines.getProperty("owner");
		String application = lines.getProperty("application");
		if (superuser == null || application == null) {
			throw unreadable(file, null);
		}
		return (owner != null) ? new Passwords(superuser, owner, application)
				: keep(file, new Passwords(superuser, random(), application));
	}

	private static DatabaseUnavailable unreadable(Path file, @Nullable IOException cause) {
		return new DatabaseUnavailable("The database's passwords cannot be read from %s.".formatted(file),
				"Bring the file back from your backup: it belongs to the database beside it.", cause);
	}

	/**
	 * Makes new passwords and keeps them.
	 * @param file where to keep them
	 * @return the passwords
	 */
	static Passwords create(Path file) {
		return keep(file, new Passwords(random(), random(), random()));
	}

	private static Passwords keep(Path file, Passwords passwords) {
		try {
			OwnerOnly.file(file, "superuser=%s%nowner=%s%napplication=%s%n".formatted(passwords.superuser,
					passwords.owner, passwords.application));
			return passwords;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String random() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Override
	public String toString() {
		return "Passwords[not shown]";
	}

}
