package greenboard.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;

/**
 * Reads the tokens of all people and projects that were not revoked, in one statement,
 * owner by owner.
 */
@Component
public class IssuedTokens {

	private final JdbcClient jdbc;

	private final Clock clock;

	IssuedTokens(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * All of them.
	 * @param by who asks, an administrator
	 * @return the tokens, those of projects first, each owner's newest first
	 * @throws NotAllowed when whoever asks is no administrator
	 */
	@Transactional(readOnly = true)
	public List<Issued> all(Actor by) {
		if (!by.administrator()) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select t.id, t.name, t.scopes, t.expires_at, t.used_at, r.name as person,
					r.deactivated_at is null as active, p.key as project_key, p.name as project
				from api_token t left join person r on r.id = t.person_id left join project p on p.id = t.project_id
				where t.revoked_at is null
				order by p.name is null, lower(coalesce(p.name, r.name)), t.person_id, t.created_at desc, t.id
				""").query((row, index) -> issued(row, now)).list();
	}

	private static Issued issued(ResultSet row, Instant now) throws SQLException {
		String project = row.getString("project");
		return new Issued(TokenList.row(row, now), (project != null) ? project : row.getString("person"),
				row.getString("project_key"), project != null || row.getBoolean("active"));
	}

	/**
	 * A token as an administrator sees it.
	 *
	 * @param token the token
	 * @param owner the name of the person or the project that it belongs to
	 * @param project the project's key, null for a person's
	 * @param active false when its owner was deactivated, so that it opens nothing
	 */
	public record Issued(TokenList.Row token, String owner, @Nullable String project, boolean active) {
	}

}
