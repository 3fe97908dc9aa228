package greenboard.database;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.StatusCheck;

/**
 * Whether what the database confirms is on the disk. It was when Greenboard started; its
 * settings can be changed while it runs.
 */
@Component
@Order(20)
class DurabilityCheck implements StatusCheck {

	private final JdbcClient jdbc;

	DurabilityCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String subject() {
		return "database.status.durability";
	}

	@Override
	public Finding look() {
		List<String> off = DurabilityRequirement.NEVER_OFF.stream().filter(this::off).toList();
		return off.isEmpty() ? Finding.fine("database.status.durability.on", named(DurabilityRequirement.NEVER_OFF))
				: Finding.broken("database.status.durability.off", named(off));
	}

	private boolean off(String setting) {
		return this.jdbc.sql("select current_setting(?)").param(setting).query(String.class).single().equals("off");
	}

	private static String named(List<String> settings) {
		return String.join(", ", settings);
	}

}
