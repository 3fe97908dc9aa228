package greenboard.database;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.StatusCheck;

/**
 * Whether the application's role in the database could change the trail.
 */
@Component
@Order(25)
class RolesCheck implements StatusCheck {

	private final DatabaseRoles roles;

	RolesCheck(DatabaseRoles roles) {
		this.roles = roles;
	}

	@Override
	public String subject() {
		return "database.status.roles";
	}

	@Override
	public Finding look() {
		return this.roles.separate()
				? Finding.fine("database.status.roles.two", this.roles.application(), this.roles.owner())
				: Finding.warning("database.status.roles.one", this.roles.application());
	}

}
