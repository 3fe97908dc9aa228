package greenboard.audit;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.audit.TrailVerification.Kind;
import greenboard.canonical.Sha256;

/**
 * The audit trail, read in order: one chain for each deployment and one for the system.
 * Nothing changes or removes an entry; the database refuses it too. Entries get there by
 * {@link Auditable} events.
 */
@Component
public class AuditTrail {

	/** The chain of people, roles, tokens, templates and settings. */
	public static final UUID SYSTEM = new UUID(0, 0);

	private static final String SELECT = "select " + KeptEntry.COLUMNS + " from trail_entry where chain = ? ";

	private static final int PAGE = 1000;

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A deployment's trail, oldest first.
	 * @param deployment the deployment
	 * @param after the sequence to begin behind, 0 for the beginning
	 * @param limit how many at the most
	 * @return the entries in order
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> of(UUID deployment, long after, int limit) {
		return kept(deployment, after, limit).stream().map(KeptEntry::entry).toList();
	}

	/**
	 * A chain as the database keeps it, oldest first.
	 * @param chain the deployment, or {@link #SYSTEM}
	 * @param after the sequence to begin behind, 0 for the beginning
	 * @param limit how many at the most
	 * @return the entries in order
	 */
	@Transactional(readOnly = true)
	public List<KeptEntry> kept(UUID chain, long after, int limit) {
		return read("and seq > ? order by seq limit ?", chain, after, limit);
	}

	/**
	 * A deployment's trail, newest first.
	 * @param deployment the deployment
	 * @param before the sequence to begin before, {@link Long#MAX_VALUE} for the end
	 * @param limit how many at the most
	 * @return the entries, newest first
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> newest(UUID deployment, long before, int limit) {
		return read("and seq < ? order by seq desc limit ?", deployment, before, limit).stream()
			.map(KeptEntry::entry)
			.toList();
	}

	/**
	 * What happened to one thing of a deployment, newest first.
	 * @param deployment the deployment
	 * @param subjectKey the thing's key, an item's for example
	 * @param limit how many at the most
	 * @return the entries, newest first
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> ofSubject(UUID deployment, String subjectKey, int limit) {
		return read("and subject_key = ? order by seq desc limit ?", deployment, subjectKey, limit).stream()
			.map(KeptEntry::entry)
			.toList();
	}

	private List<KeptEntry> read(String rest, Object... parameters) {
		return this.jdbc.sql(SELECT + rest).params(parameters).query((row, index) -> KeptEntry.of(row)).list();
	}

	/**
	 * Where a chain ends. Inside an act, which locks the deployment, that is where the
	 * act's own entries follow.
	 * @param chain the deployment, or {@link #SYSTEM}
	 * @return the receipt of its last entry, nothing before the first
	 */
	@Transactional(readOnly = true)
	public Optional<Receipt> head(UUID chain) {
		return this.jdbc.sql("select seq, hash from trail_head where chain = ? and seq > 0")
			.param(chain)
			.query((row, index) -> Receipt.of(chain, row.getLong("seq"), row.getBytes("hash")))
			.optional();
	}

	/**
	 * Works every link of a chain out again, as the chain is at one moment, and holds
	 * what its entries are filed under against what they say.
	 * @param chain the deployment, or {@link #SYSTEM}
	 * @return what holds and what does not
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public TrailVerification verify(UUID chain) {
		return verify(chain, (entry) -> {
		});
	}

	/**
	 * Works every link of a chain out again, as the chain is at one moment, and hands its
	 * entries on while it does. Holds a thousand of them at a time.
	 * @param chain the deployment, or {@link #SYSTEM}
	 * @param reader takes the entries from the first to the last, as they were found
	 * @return what holds and what does not
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public TrailVerification verify(UUID chain, Consumer<FollowedEntry> reader) {
		TrailVerification.Following following = new TrailVerification.Following(chain);
		List<FiledEntry> page = filed(chain, 0);
		while (!page.isEmpty()) {
			for (FiledEntry entry : page) {
				EntryBytes said = following.follow(entry.kept());
				following.note(said != null && !entry.isFiledAs(said), entry.kept(), Kind.MISFILED);
				reader.accept(following.entry(entry.kept(), said));
			}
			page = filed(chain, page.get(page.size() - 1).kept().seq());
		}
		following.end(head(chain).orElseGet(() -> Receipt.of(chain, 0, new byte[Sha256.LENGTH])));
		return following.result();
	}

	/**
	 * All chains, in an order of their own.
	 * @param after the chain to begin behind, null for the beginning
	 * @param limit how many at the most
	 * @return the deployments, and {@link #SYSTEM}
	 */
	@Transactional(readOnly = true)
	public List<UUID> chains(@Nullable UUID after, int limit) {
		return this.jdbc.sql(
				"select chain from trail_head where :after::uuid is null or chain > :after::uuid order by chain limit :limit")
			.param("after", after, Types.OTHER)
			.param("limit", limit)
			.query(UUID.class)
			.list();
	}

	private List<FiledEntry> filed(UUID chain, long after) {
		return this.jdbc.sql("select * from trail_entry where chain = ? and seq > ? order by seq limit ?")
			.params(chain, after, PAGE)
			.query((row, index) -> FiledEntry.of(row))
			.list();
	}

}
