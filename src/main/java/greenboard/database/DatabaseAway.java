package greenboard.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tells that the database cannot be asked at the moment from everything else that can go
 * wrong, so that whoever called is told to try again.
 */
public final class DatabaseAway {

	/** Connections, too many of them, a server that stops or starts. */
	private static final Pattern STATE = Pattern.compile("08...|53300|57P0[1-5]");

	/** What the pool says of a connection that broke in the middle of an act. */
	private static final String CLOSED = "Connection is closed";

	private DatabaseAway() {
	}

	/**
	 * Whether something failed because the database is away.
	 * @param failure what was thrown
	 * @return true when trying again later may help
	 */
	public static boolean says(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException refused && away(refused)) {
				return true;
			}
		}
		return false;
	}

	private static boolean away(SQLException refused) {
		String state = refused.getSQLState();
		return refused instanceof SQLTransientConnectionException
				|| refused instanceof SQLNonTransientConnectionException || refused instanceof SQLRecoverableException
				|| (state != null && STATE.matcher(state).matches()) || CLOSED.equals(refused.getMessage());
	}

}
