package greenboard.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The time; put back, on the thread that plays it, for what happened in the demo before
 * it was started.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

	private final Clock real;

	private final ThreadLocal<Duration> back = ThreadLocal.withInitial(() -> Duration.ZERO);

	DemoClock(@Qualifier("clock") Clock real) {
		this.real = real;
	}

	/**
	 * Lets something have happened a while ago.
	 */
	void ago(Duration back, Runnable scene) {
		ago(back, () -> {
			scene.run();
			return back;
		});
	}

	/**
	 * Lets something have happened a while ago.
	 * @return what came of it
	 */
	<T> T ago(Duration back, Supplier<T> scene) {
		this.back.set(back);
		try {
			return scene.get();
		}
		finally {
			this.back.remove();
		}
	}

	@Override
	public Instant instant() {
		return this.real.instant().minus(this.back.get());
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.real.withZone(zone);
	}

}
