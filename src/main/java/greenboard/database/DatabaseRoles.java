package greenboard.database;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which roles Greenboard has in its database.
 *
 * @param application the role that the application connects with
 * @param owner the role that owns the tables
 * @param separate whether the application's role cannot act as the owner; where it can,
 * somebody who got hold of the application could change the trail, and only receipts and
 * checkpoints kept elsewhere would show it
 */
public record DatabaseRoles(String application, String owner, boolean separate) {

	static DatabaseRoles of(DataSource application) {
		return JdbcClient.create(application).sql("""
				select current_user as application, tableowner as owner,
					not pg_has_role(current_user, tableowner, 'member') as separate
				from pg_tables where schemaname = current_schema() and tablename = 'trail_entry'
				""").query(DatabaseRoles.class).single();
	}

}
