package greenboard.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry with the columns that it is searched by.
 *
 * @param kept the entry
 * @param actor the id of who did it
 * @param columns the texts, in the order of {@link #COLUMNS}
 */
record FiledEntry(KeptEntry kept, @Nullable UUID actor, List<@Nullable String> columns) {

	private static final List<String> COLUMNS = List.of("actor_name", "action", "subject", "subject_key", "before",
			"after", "reason");

	static FiledEntry of(ResultSet row) throws SQLException {
		List<@Nullable String> columns = new ArrayList<>();
		for (String column : COLUMNS) {
			columns.add(row.getString(column));
		}
		return new FiledEntry(KeptEntry.of(row), row.getObject("actor_id", UUID.class), columns);
	}

	boolean isFiledAs(EntryBytes said) {
		return Objects.equals(this.actor, said.actor().id()) && this.columns.equals(Arrays.asList(said.actor().name(),
				said.action(), said.subject(), said.subjectKey(), said.before(), said.after(), said.reason()));
	}

}
