package greenboard.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.accounts.Scope;
import greenboard.credentials.Secret;

/**
 * Which of many sessions still hold, for what lasts longer than a request.
 */
@Component
public class OpenSessions {

	private static final String PRESENT = """
			select s.id_hash, p.id, p.name, p.administrator, m.project_id, m.roles
			from session s join person p on p.id = s.person_id left join member m on m.person_id = p.id
			where s.id_hash in (select decode(name, 'hex') from unnest(?) as names (name)) and s.seen_at > ? and s.created_at > ? and p.deactivated_at is null
			""";

	private final JdbcClient jdbc;

	private final SessionLimits limits;

	private final Clock clock;

	OpenSessions(JdbcClient jdbc, SessionLimits limits, Clock clock) {
		this.jdbc = jdbc;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Names the session of a request, without opening anything.
	 * @param request a request of somebody who is signed in
	 * @return the hash of the session's id, hexadecimal; of nothing where there is none
	 */
	public static String name(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return HexFormat.of().formatHex(Secret.sha256((session != null) ? session.getId() : ""));
	}

	/**
	 * Who is still signed in, in one statement.
	 * @param names names of sessions
	 * @return by name who it is and what they may now; nobody whose session has ended or
	 * who was deactivated
	 */
	public Map<String, Actor> present(Collection<String> names) {
		Map<String, Actor> present = new HashMap<>();
		this.jdbc.sql(PRESENT)
			.params(new SqlArrayValue("text", names.toArray()), before(this.limits.idle()),
					before(this.limits.absolute()))
			.query((row) -> {
				present.merge(HexFormat.of().formatHex(row.getBytes("id_hash")), actor(row), OpenSessions::both);
			});
		return present;
	}

	private static Actor actor(ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		UUID project = row.getObject("project_id", UUID.class);
		Map<ProjectId, Set<MemberRole>> roles = (project == null) ? Map.of()
				: Map.of(new ProjectId(project), Actors.roles((String[]) row.getArray("roles").getArray()));
		return new Actor(id, row.getString("name"), new PersonId(id), row.getBoolean("administrator"), roles,
				EnumSet.allOf(Scope.class));
	}

	private static Actor both(Actor one, Actor other) {
		Map<ProjectId, Set<MemberRole>> roles = new HashMap<>(one.roles());
		roles.putAll(other.roles());
		return new Actor(one.id(), one.name(), one.person(), one.administrator(), roles, one.scopes());
	}

	private OffsetDateTime before(Duration limit) {
		return OffsetDateTime.ofInstant(this.clock.instant().minus(limit), ZoneOffset.UTC);
	}

}
