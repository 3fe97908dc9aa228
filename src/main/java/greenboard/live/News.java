package greenboard.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

import greenboard.audit.AuditTrail;
import greenboard.audit.Receipt;

/**
 * Carries the word that a trail has grown: to the streams of this node, and to the other
 * nodes.
 * <p>
 * The word is sent after the commit, many at a time, and not in the transaction that
 * appends the entry: PostgreSQL lets transactions that notify commit one after the other,
 * which halved the ticks per second of eight writers. It is a hint alone: what counts are
 * the entries, which every node reads behind the last one that it knows (see
 * {@link Listening}), so that a lost word delays and loses nothing.
 */
@Component
class News {

	/** The channel on which nodes talk. */
	static final String CHANNEL = "greenboard";

	/** So that the ticks of one moment become one statement. */
	private static final Duration GATHER = Duration.ofMillis(5);

	private static final int REMEMBERED = 10_000;

	private final Map<UUID, Long> own = new ConcurrentHashMap<>();

	private final AtomicBoolean awaited = new AtomicBoolean();

	private final Map<UUID, Long> said = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
			return size() > REMEMBERED;
		}

	};

	private final JdbcClient jdbc;

	private final Streams streams;

	private final Rights rights;

	private final Company company;

	private final Workers workers;

	News(JdbcClient jdbc, Streams streams, Rights rights, Company company, Workers workers) {
		this.jdbc = jdbc;
		this.streams = streams;
		this.rights = rights;
		this.company = company;
		this.workers = workers;
	}

	@EventListener
	void committed(Receipt receipt) {
		this.own.merge(receipt.chain(), receipt.seq(), Math::max);
		if (this.awaited.compareAndSet(false, true)) {
			this.workers.in(GATHER, this::pass);
		}
	}

	private void pass() {
		this.awaited.set(false);
		Map<UUID, Long> words = new LinkedHashMap<>();
		this.own.forEach((chain, seq) -> {
			if (this.own.remove(chain, seq)) {
				words.put(chain, seq);
			}
		});
		words.forEach(this::grown);
		send(words.entrySet().stream().map((word) -> word.getKey() + ":" + word.getValue()).toArray());
	}

	private void send(Object[] words) {
		if (words.length > 0) {
			this.jdbc.sql("""
					select set_config('synchronous_commit', 'off', true), pg_notify('%s', word)
					from unnest(?) as words (word)
					""".formatted(CHANNEL)).param(new SqlArrayValue("text", words)).query((row) -> {
			});
		}
	}

	/**
	 * Takes what another node, or this one, said.
	 * @param word a chain and where it ends, with a colon between; anything else than a
	 * number behind it means that people have come or gone
	 */
	void heard(String word) {
		int colon = word.indexOf(':');
		UUID chain = UUID.fromString(word.substring(0, colon));
		String end = word.substring(colon + 1);
		if (end.equals(Company.CHANGED)) {
			this.company.look(chain);
		}
		else {
			grown(chain, Long.parseLong(end));
		}
	}

	/**
	 * Says on this node that a chain has grown, once.
	 * @param chain the chain
	 * @param seq where it ends
	 */
	void grown(UUID chain, long seq) {
		synchronized (this.said) {
			if (this.said.getOrDefault(chain, 0L) >= seq) {
				return;
			}
			this.said.put(chain, seq);
		}
		if (chain.equals(AuditTrail.SYSTEM)) {
			this.rights.check();
		}
		else {
			this.streams.changed(chain, seq);
		}
	}

}
