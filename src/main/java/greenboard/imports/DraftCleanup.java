package greenboard.imports;

import java.time.Clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws drafts away that nobody has touched for {@link Draft#KEPT}.
 */
@Component
class DraftCleanup {

	private final Drafts drafts;

	private final Clock clock;

	DraftCleanup(Drafts drafts, Clock clock) {
		this.drafts = drafts;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
	@Transactional
	void deleteExpired() {
		this.drafts.deleteExpired(this.clock.instant());
	}

}
