package greenboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import greenboard.database.DatabaseRoles;

/**
 * Says where to go once everything runs.
 */
@Component
class ReadyAnnouncement {

	private static final Logger logger = LoggerFactory.getLogger(ReadyAnnouncement.class);

	private final String url;

	private final DatabaseRoles roles;

	ReadyAnnouncement(@Value("${greenboard.url}") String url, DatabaseRoles roles) {
		this.url = url;
		this.roles = roles;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		if (!this.roles.separate()) {
			logger.warn("The role {} owns the tables and serves the application too: whoever gets hold of it can "
					+ "change the trail. Name the owner with spring.flyway.user and another role with "
					+ "spring.datasource.username.", this.roles.application());
		}
		logger.info("Greenboard is ready: {}", this.url);
	}

}
