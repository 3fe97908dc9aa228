package greenboard.audit;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends what {@link Auditable} events say at the end of the transaction that published
 * them: no effect without its entry. The chains are locked last of all, the system's
 * behind those of deployments, so that nobody waits for anything while they hold them.
 */
@Component
class TrailWriter {

	private static final Comparator<UUID> SYSTEM_LAST = Comparator.<UUID, Boolean>comparing(AuditTrail.SYSTEM::equals)
		.thenComparing(Comparator.naturalOrder());

	private final JdbcTemplate jdbc;

	private final EntityManager entities;

	private final Circumstances circumstances;

	private final ApplicationEventPublisher events;

	TrailWriter(JdbcTemplate jdbc, EntityManager entities, Circumstances circumstances,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.circumstances = circumstances;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void append(Auditable event) {
		PendingEntries.ofThisTransaction(this).add(event.happening());
	}

	/**
	 * Writes entries.
	 * @param happenings what happened, in order
	 * @return where the chains end now, the system's first
	 * @throws IllegalStateException when a deployment counts otherwise than its trail
	 */
	List<Receipt> write(List<Happening> happenings) {
		this.entities.flush();
		Map<UUID, List<Happening>> chains = new TreeMap<>(SYSTEM_LAST);
		happenings.forEach(
				(happening) -> chains.computeIfAbsent(happening.chain(), (chain) -> new ArrayList<>()).add(happening));
		List<Object[]> rows = new ArrayList<>();
		List<Receipt> receipts = new ArrayList<>();
		chains.forEach((chain, ofChain) -> receipts.add(0, link(lock(chain), ofChain, rows)));
		this.jdbc.batchUpdate("insert into trail_entry (bytes, previous_hash, hash) values (?, ?, ?)", rows);
		return receipts;
	}

	private Place lock(UUID chain) {
		return this.jdbc.query("select seq, hash, at from lock_trail(?)", (row) -> {
			row.next();
			return new Place(chain, row.getLong("seq"), row.getBytes("hash"),
					row.getObject("at", OffsetDateTime.class).toInstant());
		}, new SqlParameterValue(Types.OTHER, chain));
	}

	private Receipt link(Place head, List<Happening> happenings, List<Object[]> rows) {
		Place place = head;
		for (Happening happening : happenings) {
			if (happening.deployment() != null && happening.sequence() != place.seq() + 1) {
				throw new IllegalStateException("Deployment %s counts %d, but its trail ends at %d"
					.formatted(place.chain(), happening.sequence(), place.seq()));
			}
			byte[] bytes = EntryBytes.of(happening, place, this.circumstances).bytes();
			byte[] hash = KeptEntry.hash(place.hash(), bytes);
			rows.add(new Object[] { bytes, place.hash(), hash });
			place = place.behind(hash);
		}
		return Receipt.of(place.chain(), place.seq(), place.hash());
	}

	void committed(List<Receipt> receipts) {
		receipts.forEach(this.events::publishEvent);
	}

}
