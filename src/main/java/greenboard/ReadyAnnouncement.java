package greenboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where to go once everything runs.
 */
@Component
class ReadyAnnouncement {

	private static final Logger logger = LoggerFactory.getLogger(ReadyAnnouncement.class);

	private final String url;

	ReadyAnnouncement(@Value("${greenboard.url}") String url) {
		this.url = url;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		logger.info("Greenboard is ready: {}", this.url);
	}

}
