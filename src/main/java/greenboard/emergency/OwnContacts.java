package greenboard.emergency;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.ProjectId;

/**
 * The contacts that projects name themselves.
 */
@Component
class OwnContacts {

	private final JdbcClient jdbc;

	OwnContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A project's contacts, in one statement.
	 * @param project the project
	 * @return the contacts in its order
	 */
	List<OwnContact> of(ProjectId project) {
		return this.jdbc
			.sql("select id, role, name, phone, mail from project_contact where project_id = ? order by position")
			.param(project.value())
			.query((row, index) -> new OwnContact(row.getObject("id", UUID.class), row.getString("role"),
					row.getString("name"), row.getString("phone"), row.getString("mail")))
			.list();
	}

	/**
	 * Keeps a project's contacts as a list says; what is not in it is gone.
	 * @param project the project, which the present transaction holds
	 * @param contacts the contacts in order
	 */
	void keep(ProjectId project, List<OwnContact> contacts) {
		this.jdbc.sql("delete from project_contact where project_id = ?").param(project.value()).update();
		int position = 1;
		for (OwnContact contact : contacts) {
			this.jdbc.sql("""
					insert into project_contact (id, project_id, position, role, name, phone, mail)
					values (:id, :project, :position, :role, :name, :phone, :mail)
					""")
				.param("id", contact.id())
				.param("project", project.value())
				.param("position", position++)
				.param("role", contact.role())
				.param("name", contact.name())
				.param("phone", contact.phone())
				.param("mail", contact.mail())
				.update();
		}
	}

}
