package greenboard.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Grants the application's role what it needs of the tables after each migration, and no
 * more: what a table's comment says behind "application:", else reading and writing. The
 * history of the migrations is read only. Where one role serves for both, that role owns
 * the tables and nothing is granted.
 */
final class ApplicationRights implements Callback {

	/** Two nodes that start at once do it one after the other. */
	private static final String GRANT = """
			do $$
			declare
				application text := current_setting('greenboard.application');
				found record;
			begin
				perform pg_advisory_xact_lock(hashtext('greenboard.rights'));
				if application = current_user then
					return;
				end if;
				execute format('grant usage on schema %I to %I', current_schema(), application);
				for found in select c.oid::regclass as relation, coalesce(
						substring(obj_description(c.oid, 'pg_class') from '[(]application: ([a-z, ]+)[)]$'),
						case c.relname when current_setting('greenboard.history') then 'select'
							else 'select, insert, update, delete' end) as rights
					from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
				loop
					execute format('revoke all on %s from %I', found.relation, application);
					execute format('grant %s on %s to %I', found.rights, found.relation, application);
				end loop;
				execute format('grant usage on all sequences in schema %I to %I', current_schema(), application);
				execute format('grant execute on all functions in schema %I to %I', current_schema(), application);
			end $$
			""";

	private final DataSource application;

	/**
	 * Grants to a role.
	 * @param application gives connections as the application uses them
	 */
	ApplicationRights(DataSource application) {
		this.application = application;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			grant(context.getConnection(), context.getConfiguration().getTable());
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailable(
					"The role that owns the tables cannot grant the application's role its rights: %s"
						.formatted(ex.getMessage()),
					"Let spring.flyway.user name the role that owns the tables.", ex);
		}
	}

	private void grant(Connection owner, String history) throws SQLException {
		try (PreparedStatement names = owner.prepareStatement("select set_config('greenboard.application', ?, false), "
				+ "set_config('greenboard.history', ?, false)"); Statement grant = owner.createStatement()) {
			names.setString(1, role());
			names.setString(2, history);
			names.execute();
			grant.execute(GRANT);
		}
	}

	private String role() throws SQLException {
		try (Connection connection = this.application.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select current_user")) {
			row.next();
			return row.getString(1);
		}
	}

	@Override
	public String getCallbackName() {
		return "rights";
	}

}
