package greenboard.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import greenboard.accounts.Actors;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectId;
import greenboard.names.SignOffTitle;

/**
 * The rows that say who is a member of what.
 */
@Component
class Members {

	private static final String SELECT = """
			select p.id, p.name, p.email, p.deactivated_at is null as active, m.roles, m.titles
			from member m join person p on p.id = m.person_id where m.project_id = ?\s""";

	private final JdbcClient jdbc;

	Members(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Membership> of(ProjectId project) {
		return this.jdbc.sql(SELECT + "order by p.name, p.email")
			.param(project.value())
			.query((row, index) -> membership(row))
			.list();
	}

	/** All of all projects, by what names them in the trail. */
	Map<String, Membership> all() {
		Map<String, Membership> all = new TreeMap<>();
		this.jdbc.sql("""
				select p.id, p.name, p.email, p.deactivated_at is null as active, m.roles, m.titles, m.project_id
				from member m join person p on p.id = m.person_id
				""").query((row) -> {
			Membership membership = membership(row);
			all.put(membership.key(new ProjectId(row.getObject("project_id", UUID.class))), membership);
		});
		return all;
	}

	Optional<Membership> find(ProjectId project, PersonId person) {
		return this.jdbc.sql(SELECT + "and p.id = ?")
			.params(project.value(), person.value())
			.query((row, index) -> membership(row))
			.optional();
	}

	Optional<PersonSummary> candidate(PersonId person) {
		return this.jdbc.sql("select id, name, email from person where id = ?")
			.param(person.value())
			.query((row, index) -> person(row))
			.optional();
	}

	void put(ProjectId project, PersonId person, Set<MemberRole> roles, List<String> titles) {
		this.jdbc.sql("""
				insert into member (project_id, person_id, roles, titles, title_keys) values (?, ?, ?, ?, ?)
				on conflict (project_id, person_id) do update
					set roles = excluded.roles, titles = excluded.titles, title_keys = excluded.title_keys
				""")
			.params(project.value(), person.value(), Membership.names(roles).toArray(String[]::new),
					titles.toArray(String[]::new), titles.stream().map(SignOffTitle::key).toArray(String[]::new))
			.update();
	}

	void remove(ProjectId project, PersonId person) {
		this.jdbc.sql("delete from member where project_id = ? and person_id = ?")
			.params(project.value(), person.value())
			.update();
	}

	private static Membership membership(ResultSet row) throws SQLException {
		return new Membership(person(row), row.getBoolean("active"),
				Actors.roles((String[]) row.getArray("roles").getArray()),
				List.of((String[]) row.getArray("titles").getArray()));
	}

	private static PersonSummary person(ResultSet row) throws SQLException {
		return new PersonSummary(new PersonId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("email"));
	}

}
