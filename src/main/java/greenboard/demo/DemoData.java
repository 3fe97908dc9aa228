package greenboard.demo;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.accounts.ProjectSummary;

/**
 * Loads the demo's people, projects and deployments into an installation without people:
 * deployments in every state that people have to do with. Everything is done through the
 * same doors as people use.
 */
@Component
@Profile("demo")
@Order(DemoData.ORDER)
class DemoData implements ApplicationRunner {

	/** After the templates that come along. */
	static final int ORDER = 100;

	private static final Logger logger = LoggerFactory.getLogger(DemoData.class);

	private final DemoCast cast;

	private final DemoPlanned planned;

	private final DemoDecided decided;

	private final DemoStandby standby;

	private final DemoClock clock;

	DemoData(DemoCast cast, DemoPlanned planned, DemoDecided decided, DemoStandby standby, DemoClock clock) {
		this.cast = cast;
		this.planned = planned;
		this.decided = decided;
		this.standby = standby;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.cast.stageIsEmpty()) {
			return;
		}
		this.clock.ago(Duration.ofDays(90), this.cast::enter);
		this.clock.ago(Duration.ofDays(80), this.standby::freeze);
		portal(this.cast.project("Customer portal"));
		payments(this.cast.project("Payments API"));
		booking(this.cast.project("Booking service"));
		logger.info("Loaded the demo: sign in as one of {} people with one click", DemoPerson.values().length);
	}

	private void portal(ProjectSummary portal) {
		this.clock.ago(Duration.ofDays(30), () -> this.standby.onCall(portal));
		this.clock.ago(Duration.ofHours(1), () -> this.planned.onItsWay(portal));
		this.clock.ago(Duration.ofHours(2), () -> this.decided.going(portal));
	}

	private void payments(ProjectSummary payments) {
		this.clock.ago(Duration.ofMinutes(40), () -> this.planned.stopped(payments));
		this.clock.ago(Duration.ofHours(5), () -> this.planned.rejected(payments));
		this.clock.ago(Duration.ofDays(1), () -> this.planned.begun(payments));
	}

	private void booking(ProjectSummary booking) {
		this.clock.ago(Duration.ofHours(3), () -> this.planned.awaiting(booking));
		this.decided.fired(booking);
		this.decided.closed(booking);
	}

}
