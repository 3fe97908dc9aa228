package greenboard.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What is done for all streams every few seconds: rights are checked again, it is said
 * who is here, and now and then something is sent so that nobody takes a silent
 * connection for a dead one. Ends the streams before the web server waits for them.
 */
@Component
class Rounds implements SmartLifecycle {

	private static final Duration EVERY = Duration.ofSeconds(4);

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	/** How long it is waited for the last word when the database may be gone. */
	private static final Duration PARTING = Duration.ofSeconds(2);

	/** A browser that went away without a word is noticed by then. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final Streams streams;

	private final Rights rights;

	private final Company company;

	private final Workers workers;

	private final Clock clock;

	private volatile List<Future<?>> going = List.of();

	Rounds(Streams streams, Rights rights, Company company, Workers workers, Clock clock) {
		this.streams = streams;
		this.rights = rights;
		this.company = company;
		this.workers = workers;
		this.clock = clock;
	}

	@Override
	public void start() {
		this.streams.open();
		this.going = List.of(this.workers.every(EVERY, this::round), this.workers.every(HEARTBEAT, this::beat));
	}

	/** One round. */
	void round() {
		Instant oldest = this.clock.instant().minus(LONGEST);
		this.streams.all().filter((stream) -> stream.since().isBefore(oldest)).toList().forEach(OpenStream::end);
		this.rights.check();
		this.company.write();
		this.company.look();
	}

	/** One heartbeat. */
	void beat() {
		this.streams.all().forEach(OpenStream::beat);
	}

	@Override
	public void stop() {
		this.going.forEach((one) -> one.cancel(false));
		this.going = List.of();
		this.streams.close();
		this.workers.now(PARTING, this.company::write);
	}

	@Override
	public boolean isRunning() {
		return !this.going.isEmpty();
	}

}
