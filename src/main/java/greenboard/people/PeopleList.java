package greenboard.people;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;

/**
 * Reads everybody in one statement.
 */
@Component
class PeopleList {

	private final JdbcClient jdbc;

	PeopleList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	List<Row> all(Actor by) {
		if (!by.administrator()) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		return this.jdbc.sql("""
				select id, name, email, administrator, deactivated_at is null as active from person
				order by deactivated_at is not null, name, email
				""")
			.query((row, index) -> new Row(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("email"), row.getBoolean("administrator"), row.getBoolean("active")))
			.list();
	}

	/**
	 * A line of the list.
	 *
	 * @param id the person's id
	 * @param name the printed name
	 * @param email the address
	 * @param administrator whether they administer the installation
	 * @param active whether they may sign in
	 */
	record Row(UUID id, String name, String email, boolean administrator, boolean active) {
	}

}
