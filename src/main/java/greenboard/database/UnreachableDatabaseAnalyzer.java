package greenboard.database;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says that the named database does not let Greenboard in, and where it is named.
 */
class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** No connection, no authorisation, no such database. */
	private static final Set<String> CLASSES = Set.of("08", "28", "3D");

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String state = cause.getSQLState();
		if (state == null || !CLASSES.contains(state.substring(0, 2))) {
			return null;
		}
		return new FailureAnalysis("The database does not let Greenboard in: %s".formatted(cause.getMessage()),
				"Check that it runs, and spring.datasource.url, spring.datasource.username and spring.datasource.password.",
				rootFailure);
	}

}
