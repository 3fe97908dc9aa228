package greenboard.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.StatusCheck;

/**
 * What the last inspection has found.
 */
@Component
@Order(28)
class InspectionCheck implements StatusCheck {

	/** One night may be missed. */
	private static final Duration OLD = Duration.ofHours(50);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final Reports reports;

	private final Clock clock;

	InspectionCheck(Reports reports, Clock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	@Override
	public String subject() {
		return "inspection.status";
	}

	@Override
	public Finding look() {
		return this.reports.newest().map(this::finding).orElseGet(() -> Finding.notice("inspection.status.never"));
	}

	private Finding finding(Report report) {
		String at = TIME.format(report.ended());
		if (!report.holds()) {
			return Finding.broken("inspection.status.faults", at, report.entries(), report.faultCount(),
					report.faults().get(0));
		}
		boolean old = report.ended().isBefore(this.clock.instant().minus(OLD));
		return old ? Finding.warning("inspection.status.old", at, report.entries())
				: Finding.fine("inspection.status.holds", at, report.entries(), report.chains());
	}

}
