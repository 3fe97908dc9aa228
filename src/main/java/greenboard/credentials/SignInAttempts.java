package greenboard.credentials;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.EmailAddress;

/**
 * Slows guessing down. Each attempt is counted before it is looked at, for the account
 * and for the address, whether the account exists or not; after a few the next one has to
 * wait, each time twice as long, up to a quarter of an hour. Nobody is ever locked out.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SignInAttempts {

	private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	private static final int FREE_PER_ACCOUNT = 5;

	private static final int FREE_PER_ADDRESS = 30;

	private static final Duration FORGOTTEN = Duration.ofHours(12);

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInAttempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts an attempt.
	 * @param email the account that is tried
	 * @param address where it comes from
	 * @throws TooManyAttempts when it comes too early; then nothing is counted
	 */
	public void begin(EmailAddress email, String address) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<Counter> counters = List.of(account(email), address(address));
		counters.stream().sorted((a, b) -> Arrays.compare(a.key, b.key)).forEach((counter) -> count(counter, now));
	}

	private void count(Counter counter, Instant now) {
		Row row = this.jdbc.sql("""
				insert into sign_in_attempt (key, attempts, last_at, free_at) values (?, 0, ?, ?)
				on conflict (key) do update set attempts =
					case when sign_in_attempt.last_at < ? then 0 else sign_in_attempt.attempts end
				returning attempts, free_at
				""")
			.params(counter.key, time(now), time(now), time(now.minus(FORGOTTEN)))
			.query((result, index) -> new Row(result.getInt("attempts"),
					result.getObject("free_at", OffsetDateTime.class).toInstant()))
			.single();
		if (row.freeAt.isAfter(now)) {
			throw new TooManyAttempts(Duration.between(now, row.freeAt));
		}
		int attempts = row.attempts + 1;
		this.jdbc.sql("update sign_in_attempt set attempts = ?, last_at = ?, free_at = ? where key = ?")
			.params(attempts, time(now), time(now.plus(wait(attempts, counter.free))), counter.key)
			.update();
	}

	private static Duration wait(int attempts, int free) {
		if (attempts < free) {
			return Duration.ZERO;
		}
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - free, 10));
		return (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
	}

	/**
	 * Takes an attempt back that was right: the account starts afresh, the address is one
	 * attempt better off, so that nobody clears it with an account of their own.
	 * @param email the account
	 * @param address where the attempt came from
	 */
	public void succeeded(EmailAddress email, String address) {
		this.jdbc.sql("delete from sign_in_attempt where key = ?").param(account(email).key).update();
		this.jdbc
			.sql("update sign_in_attempt set attempts = greatest(attempts - 1, 0), free_at = last_at where key = ?")
			.param(address(address).key)
			.update();
	}

	@Scheduled(cron = "0 47 * * * *")
	void forget() {
		this.jdbc.sql("delete from sign_in_attempt where last_at < ?")
			.param(time(this.clock.instant().minus(FORGOTTEN)))
			.update();
	}

	private static Counter account(EmailAddress email) {
		return new Counter(Secret.sha256("account " + email.value()), FREE_PER_ACCOUNT);
	}

	private static Counter address(String address) {
		return new Counter(Secret.sha256("address " + network(address)), FREE_PER_ADDRESS);
	}

	/* Whoever has one address of IPv6 has the 2^64 around it. */
	private static String network(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return Arrays.toString((bytes.length == 16) ? Arrays.copyOf(bytes, 8) : bytes);
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	private record Counter(byte[] key, int free) {
	}

	private record Row(int attempts, Instant freeAt) {
	}

}
