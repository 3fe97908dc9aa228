package greenboard.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads who somebody is and what they may, roles in all projects included, in one
 * statement; every request asks anew, so that a change of rights holds at once.
 */
@Component
public class Actors {

	private static final String SELECT = """
			select p.id, p.name, p.email, p.administrator, p.theme, p.single_keys, m.project_id, m.roles
			from person p left join member m on m.person_id = p.id
			where p.deactivated_at is null and\s""";

	private static final Set<Scope> EVERYTHING = Set.of(Scope.values());

	private final JdbcClient jdbc;

	Actors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An active person with all that they may do in a browser.
	 * @param person who
	 * @return the account, unless there is none or it is deactivated
	 */
	public Optional<Account> account(PersonId person) {
		return read("p.id = ?", person.value());
	}

	/**
	 * An active person by the address that they sign in with.
	 * @param email the address
	 * @return the account, unless there is none or it is deactivated
	 */
	public Optional<Account> account(EmailAddress email) {
		return read("p.email = ?", email.value());
	}

	private Optional<Account> read(String condition, Object value) {
		ResultSetExtractor<Optional<Account>> extractor = Actors::extract;
		return this.jdbc.sql(SELECT + condition).param(value).query(extractor);
	}

	private static Optional<Account> extract(ResultSet row) throws SQLException {
		if (!row.next()) {
			return Optional.empty();
		}
		UUID id = row.getObject("id", UUID.class);
		String name = row.getString("name");
		String email = row.getString("email");
		boolean administrator = row.getBoolean("administrator");
		Preferences preferences = new Preferences(Theme.valueOf(row.getString("theme")), row.getBoolean("single_keys"));
		Actor actor = new Actor(id, name, new PersonId(id), administrator, roles(row), EVERYTHING);
		return Optional.of(new Account(actor, email, preferences));
	}

	private static Map<ProjectId, Set<MemberRole>> roles(ResultSet row) throws SQLException {
		Map<ProjectId, Set<MemberRole>> roles = new HashMap<>();
		do {
			UUID project = row.getObject("project_id", UUID.class);
			if (project != null) {
				roles.put(new ProjectId(project), roles((String[]) row.getArray("roles").getArray()));
			}
		}
		while (row.next());
		return Map.copyOf(roles);
	}

	/**
	 * Roles by their names.
	 * @param names the names as stored
	 * @return the roles
	 */
	public static Set<MemberRole> roles(String[] names) {
		return Arrays.stream(names)
			.map(MemberRole::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(MemberRole.class)));
	}

}
