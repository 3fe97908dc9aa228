package greenboard.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;

/**
 * Reads the tokens that were not revoked, newest first.
 */
@Component
@Transactional(readOnly = true)
public class TokenList {

	private static final String SELECT = "select id, name, scopes, created_at, expires_at, used_at from api_token "
			+ "where revoked_at is null and ";

	private static final String ORDER = " order by created_at desc, id";

	private final JdbcClient jdbc;

	private final Clock clock;

	TokenList(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A person's tokens.
	 * @param person whose
	 * @return the tokens
	 */
	public List<Row> of(PersonId person) {
		return rows("person_id = ?", person.value());
	}

	/**
	 * A project's tokens.
	 * @param project whose
	 * @return the tokens
	 */
	public List<Row> of(ProjectId project) {
		return rows("project_id = ?", project.value());
	}

	private List<Row> rows(String condition, UUID owner) {
		Instant now = this.clock.instant();
		return this.jdbc.sql(SELECT + condition + ORDER).param(owner).query((row, index) -> row(row, now)).list();
	}

	static Row row(ResultSet row, Instant now) throws SQLException {
		OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
		Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
		return new Row(row.getObject("id", UUID.class), row.getString("name"),
				List.of((String[]) row.getArray("scopes").getArray()), expires, !now.isBefore(expires),
				(used != null) ? used.toInstant() : null);
	}

	/**
	 * A token as its owner sees it.
	 *
	 * @param id names it in an address; opens nothing
	 * @param name what it is for
	 * @param scopes what it allows
	 * @param expires until when
	 * @param expired whether that is over
	 * @param used when it was last used, to the minute; null when never
	 */
	public record Row(UUID id, String name, List<String> scopes, Instant expires, boolean expired,
			@Nullable Instant used) {
	}

}
