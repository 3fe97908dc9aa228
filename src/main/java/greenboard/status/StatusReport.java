package greenboard.status;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import greenboard.status.Finding.Condition;

/**
 * Asks every check.
 */
@Component
class StatusReport {

	private static final Logger logger = LoggerFactory.getLogger(StatusReport.class);

	private final List<StatusCheck> checks;

	StatusReport(List<StatusCheck> checks) {
		this.checks = List.copyOf(checks);
	}

	List<StatusLine> now() {
		List<StatusLine> lines = new ArrayList<>();
		this.checks.forEach((check) -> lines.add(new StatusLine(lines.size() + 1, check.subject(), look(check))));
		return lines;
	}

	private static Finding look(StatusCheck check) {
		try {
			return check.look();
		}
		catch (RuntimeException ex) {
			logger.warn("The status of {} could not be checked", check.subject(), ex);
			return new Finding(Condition.UNKNOWN, "status.unchecked", List.of(check.subject()));
		}
	}

}
