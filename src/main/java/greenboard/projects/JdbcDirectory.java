package greenboard.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectSummary;

/**
 * Answers the other rooms' questions with one statement each.
 */
@Component
@Transactional(readOnly = true)
class JdbcDirectory implements Directory {

	private static final String PEOPLE = "select p.id, p.name, p.email from person p ";

	private static final String PROJECTS = "select id, key, name from project ";

	private final JdbcClient jdbc;

	private final ProjectManagement management;

	JdbcDirectory(JdbcClient jdbc, ProjectManagement management) {
		this.jdbc = jdbc;
		this.management = management;
	}

	@Override
	public List<PersonSummary> membersOf(ProjectId project) {
		return this.jdbc.sql(PEOPLE + """
				where p.deactivated_at is null and (p.administrator or exists
					(select from member m where m.person_id = p.id and m.project_id = ?))
				order by p.name, p.email
				""").param(project.value()).query(JdbcDirectory::person).list();
	}

	@Override
	public Optional<PersonSummary> personByEmail(String email) {
		return this.jdbc.sql(PEOPLE + "where p.email = ? and p.deactivated_at is null")
			.param(new EmailAddress(email).value())
			.query(JdbcDirectory::person)
			.optional();
	}

	@Override
	public Map<PersonId, PersonSummary> people(Collection<PersonId> people) {
		UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
		return this.jdbc.sql(PEOPLE + "where p.id = any(?)")
			.param(ids)
			.query(JdbcDirectory::person)
			.stream()
			.collect(Collectors.toMap(PersonSummary::id, Function.identity()));
	}

	@Override
	public List<ProjectSummary> projectsVisibleTo(Actor actor) {
		UUID[] ids = actor.roles().keySet().stream().map(ProjectId::value).toArray(UUID[]::new);
		return this.jdbc.sql(PROJECTS + "where ? or id = any(?) order by lower(name)")
			.params(actor.administrator(), ids)
			.query(JdbcDirectory::project)
			.list();
	}

	@Override
	public Optional<ProjectSummary> project(String keyOrName) {
		return this.jdbc
			.sql(PROJECTS + "where key = lower(?) or lower(name) = lower(?) order by key = lower(?) desc limit 1")
			.params(keyOrName, keyOrName, keyOrName)
			.query(JdbcDirectory::project)
			.optional();
	}

	@Override
	public Optional<ProjectSummary> project(ProjectId id) {
		return this.jdbc.sql(PROJECTS + "where id = ?").param(id.value()).query(JdbcDirectory::project).optional();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean hold(ProjectId id) {
		return this.jdbc.sql("select id from project where id = ? for share")
			.param(id.value())
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	@Override
	@Transactional
	public ProjectSummary createProject(String name, Actor actor) {
		return this.management.create(name, SignOffRules.DEFAULT, actor);
	}

	private static PersonSummary person(ResultSet row, int index) throws SQLException {
		return new PersonSummary(new PersonId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("email"));
	}

	private static ProjectSummary project(ResultSet row, int index) throws SQLException {
		return new ProjectSummary(new ProjectId(row.getObject("id", UUID.class)), row.getString("key"),
				row.getString("name"));
	}

}
