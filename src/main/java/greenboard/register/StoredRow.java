package greenboard.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;

/**
 * One row of a result, read by column name.
 */
final class StoredRow {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ResultSet row;

	StoredRow(ResultSet row) {
		this.row = row;
	}

	String text(String column) throws SQLException {
		return this.row.getString(column);
	}

	@Nullable String textOrNull(String column) throws SQLException {
		return this.row.getString(column);
	}

	int number(String column) throws SQLException {
		return this.row.getInt(column);
	}

	boolean yes(String column) throws SQLException {
		return this.row.getBoolean(column);
	}

	UUID id(String column) throws SQLException {
		return this.row.getObject(column, UUID.class);
	}

	@Nullable UUID idOrNull(String column) throws SQLException {
		return this.row.getObject(column, UUID.class);
	}

	Instant time(String column) throws SQLException {
		return this.row.getObject(column, OffsetDateTime.class).toInstant();
	}

	@Nullable Instant timeOrNull(String column) throws SQLException {
		OffsetDateTime time = this.row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	@Nullable LocalDate dayOrNull(String column) throws SQLException {
		return this.row.getObject(column, LocalDate.class);
	}

	<E extends Enum<E>> E word(Class<E> type, String column) throws SQLException {
		return Enum.valueOf(type, this.row.getString(column));
	}

	<E extends Enum<E>> @Nullable E wordOrNull(Class<E> type, String column) throws SQLException {
		String word = this.row.getString(column);
		return (word != null) ? Enum.valueOf(type, word) : null;
	}

	@Nullable PersonSummary person(String prefix) throws SQLException {
		UUID id = idOrNull(prefix + "_id");
		String name = textOrNull(prefix + "_name");
		String email = textOrNull(prefix + "_email");
		return (id != null && name != null && email != null) ? new PersonSummary(new PersonId(id), name, email) : null;
	}

	<T> T json(TypeReference<T> type, String column) throws SQLException {
		return JSON.readValue(this.row.getString(column), type);
	}

	<T> T json(Class<T> type, String column) throws SQLException {
		return JSON.readValue(this.row.getString(column), type);
	}

	<T> @Nullable T jsonOrNull(Class<T> type, String column) throws SQLException {
		String json = this.row.getString(column);
		return (json != null) ? JSON.readValue(json, type) : null;
	}

	ResultSet row() {
		return this.row;
	}

}
