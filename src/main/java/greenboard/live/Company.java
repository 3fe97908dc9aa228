package greenboard.live;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Who else looks at a deployment, on all nodes. Each node writes who is with it in one
 * statement, as a lease that runs out when the node does not come back.
 */
@Component
class Company {

	/** What is said behind a deployment's id when people came or went. */
	static final String CHANGED = "here";

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration GATHER = Duration.ofMillis(100);

	private static final String WRITE = """
			with present as (
					select * from unnest(?::uuid[], ?::uuid[]) as p (deployment_id, person_id)),
				gone as (
					delete from live_presence l where expires_at <= ? or (node = ? and not exists (
						select from present p where p.deployment_id = l.deployment_id and p.person_id = l.person_id))
					returning deployment_id),
				come as (
					insert into live_presence (node, deployment_id, person_id, expires_at)
					select ?, deployment_id, person_id, ? from present
					on conflict (node, deployment_id, person_id) do update set expires_at = excluded.expires_at
					returning deployment_id, (xmax = 0) as new),
				changed as (select deployment_id from gone union select deployment_id from come where new)
			select pg_notify('%s', deployment_id || ':%s') from changed
			""".formatted(News.CHANNEL, CHANGED);

	private static final String READ = """
			select distinct l.deployment_id, l.person_id, p.name from live_presence l join person p on p.id = l.person_id
			where l.deployment_id = any (?) and l.expires_at > ? order by p.name, l.person_id
			""";

	private final UUID node = UUID.randomUUID();

	private final AtomicBoolean awaited = new AtomicBoolean();

	private final JdbcClient jdbc;

	private final Streams streams;

	private final Workers workers;

	private final MessageSource messages;

	private final Clock clock;

	private boolean written;

	Company(JdbcClient jdbc, Streams streams, Workers workers, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.streams = streams;
		this.workers = workers;
		this.messages = messages;
		this.clock = clock;
	}

	/** Says soon that somebody has come to this node. */
	void come() {
		if (this.awaited.compareAndSet(false, true)) {
			this.workers.in(GATHER, () -> {
				this.awaited.set(false);
				write();
			});
		}
	}

	/** Writes who is with this node, and lets the others know what is different. */
	synchronized void write() {
		Set<Seat> seats = this.streams.all().flatMap((stream) -> Seat.of(stream).stream()).collect(Collectors.toSet());
		if (seats.isEmpty() && !this.written) {
			return;
		}
		this.written = !seats.isEmpty();
		List<Seat> ordered = seats.stream().sorted().toList();
		this.jdbc.sql(WRITE)
			.params(new SqlArrayValue("uuid", ordered.stream().map(Seat::deployment).toArray()),
					new SqlArrayValue("uuid", ordered.stream().map(Seat::person).toArray()), now(Duration.ZERO),
					this.node, this.node, now(LEASE))
			.query((row) -> {
			});
	}

	/**
	 * Tells those who look at a deployment who else does.
	 * @param deployment which
	 */
	void look(UUID deployment) {
		if (!this.streams.of(deployment).isEmpty()) {
			look(List.of(deployment));
		}
	}

	/** Tells everybody. */
	void look() {
		Set<UUID> deployments = this.streams.deployments();
		if (!deployments.isEmpty()) {
			look(deployments);
		}
	}

	private void look(Collection<UUID> deployments) {
		Map<UUID, List<Guest>> guests = this.jdbc.sql(READ)
			.params(new SqlArrayValue("uuid", deployments.toArray()), now(Duration.ZERO))
			.query((row, index) -> new Guest(row.getObject("deployment_id", UUID.class),
					row.getObject("person_id", UUID.class), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Guest::deployment));
		for (UUID deployment : deployments) {
			List<Guest> present = guests.getOrDefault(deployment, List.of());
			this.streams.of(deployment).forEach((stream) -> stream.here(sentence(stream, present)));
		}
	}

	private String sentence(OpenStream stream, List<Guest> present) {
		Set<String> others = new LinkedHashSet<>();
		present.stream()
			.filter((guest) -> !guest.person().equals(stream.actor().id()))
			.forEach((guest) -> others.add(guest.name()));
		List<Object> words = new ArrayList<>(others);
		int count = words.size();
		if (count == 0) {
			return "-";
		}
		if (count > 3) {
			words.set(2, count - 2);
		}
		return this.messages.getMessage("live.here." + Math.min(count, 4), words.toArray(), stream.onlooker().locale());
	}

	private OffsetDateTime now(Duration later) {
		return OffsetDateTime.ofInstant(this.clock.instant().plus(later), ZoneOffset.UTC);
	}

	/** Somebody at a deployment, as it is read. */
	private record Guest(UUID deployment, UUID person, String name) {
	}

	/**
	 * Somebody at a deployment, as it is written: always in one order, so that two nodes
	 * never wait for each other.
	 */
	private record Seat(UUID deployment, UUID person) implements Comparable<Seat> {

		static java.util.Optional<Seat> of(OpenStream stream) {
			UUID deployment = stream.deployment();
			UUID person = stream.actor().id();
			return (deployment == null || person == null) ? java.util.Optional.empty()
					: java.util.Optional.of(new Seat(deployment, person));
		}

		@Override
		public int compareTo(Seat other) {
			int first = this.deployment.compareTo(other.deployment);
			return (first != 0) ? first : this.person.compareTo(other.person);
		}

	}

}
