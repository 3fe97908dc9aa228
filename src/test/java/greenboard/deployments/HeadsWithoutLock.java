package greenboard.deployments;

import java.util.Map;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Takes the lock of the heads out of the running application, for tests that want to see
 * what happens then. To use it, import it into the test and take it as a bean.
 */
@TestConfiguration(proxyBeanMethods = false)
public class HeadsWithoutLock implements HibernatePropertiesCustomizer, StatementInspector {

	private static final String LOCK = " for no key update";

	private volatile boolean unlocked;

	private volatile boolean lockSeen;

	/**
	 * Does something while no head is locked.
	 * @param act what
	 */
	public void during(Runnable act) {
		this.lockSeen = false;
		this.unlocked = true;
		try {
			act.run();
		}
		finally {
			this.unlocked = false;
			if (!this.lockSeen) {
				throw new IllegalStateException("There was no lock to take out");
			}
		}
	}

	@Override
	public void customize(Map<String, Object> properties) {
		properties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
	}

	@Override
	public String inspect(String sql) {
		int lock = sql.contains(" from deployment ") ? sql.indexOf(LOCK) : -1;
		if (!this.unlocked || lock < 0) {
			return sql;
		}
		this.lockSeen = true;
		return sql.substring(0, lock);
	}

}
