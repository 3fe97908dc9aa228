package greenboard.checkpoints;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.checkpoints.SealedChain.Newest;
import greenboard.merkle.Checkpoint;
import greenboard.merkle.Hash;
import greenboard.merkle.InclusionProof;
import greenboard.merkle.SignedNote;
import greenboard.merkle.VerificationKey;

/**
 * Proves of every entry of a chain that it is in the log, a thousand at a time.
 */
@Component
public class SealedChains {

	private static final int PAGE = 1000;

	private static final String ENTRIES = """
			select e.seq, e.previous_hash, e.bytes, l.leaf, u.entry_id is not null as awaiting
			from trail_entry e
				left join log_leaf l on l.entry_id = e.id
				left join log_unsealed u on u.entry_id = e.id
			where e.chain = ? and e.seq > ?
			order by e.seq limit ?
			""";

	private static final String GONE = """
			select count(*) from (select entry_id from log_leaf union all select entry_id from log_unsealed) known
			where not exists (select from trail_entry e where e.id = known.entry_id)
			""";

	private final JdbcClient jdbc;

	private final LogKeys keys;

	private final StoredNodes nodes;

	SealedChains(JdbcClient jdbc, LogKeys keys, StoredNodes nodes) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.nodes = nodes;
	}

	/**
	 * Holds a chain against the newest checkpoint, as both are at one moment.
	 * @param chain the deployment, or the system's chain
	 * @return what is in the log, what will be, and what is not
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public SealedChain of(UUID chain) {
		Stored stored = this.jdbc.sql("select note, at from log_checkpoint order by size desc limit 1")
			.query((row, index) -> new Stored(row.getString("note"),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.optional()
			.orElse(null);
		Newest newest = (stored != null) ? open(stored) : null;
		Found found = new Found();
		List<Row> page = page(chain, 0);
		while (!page.isEmpty()) {
			prove(page, newest, found);
			page = page(chain, page.get(page.size() - 1).seq);
		}
		return new SealedChain(newest, stored == null || newest != null, found.proved, found.awaiting,
				List.copyOf(found.strays), this.jdbc.sql(GONE).query(Long.class).single());
	}

	private @Nullable Newest open(Stored stored) {
		try {
			List<VerificationKey> trusted = this.keys.all().stream().map(LogKey::key).toList();
			SignedNote note = SignedNote.parse(stored.note.getBytes(StandardCharsets.UTF_8));
			String signer = note.signer(trusted).map(VerificationKey::id).orElse("");
			return new Newest(Checkpoint.open(note, trusted), signer, stored.at);
		}
		catch (IllegalArgumentException | LogInconsistent ex) {
			return null;
		}
	}

	private List<Row> page(UUID chain, long after) {
		return this.jdbc.sql(ENTRIES).params(chain, after, PAGE).query((row, index) -> Row.of(row)).list();
	}

	private void prove(List<Row> page, @Nullable Newest newest, Found found) {
		long size = (newest != null) ? newest.checkpoint().size() : 0;
		List<Row> sealed = page.stream().filter((row) -> row.leaf != null && row.leaf < size).toList();
		List<InclusionProof> proofs = proofs(sealed, size);
		int next = 0;
		for (Row row : page) {
			if (next < sealed.size() && sealed.get(next) == row) {
				found.note(row, proofs.size() > next && proofs.get(next).holds(row.hash, root(newest)));
				next++;
			}
			else {
				found.await(row);
			}
		}
	}

	/** None at all where nodes of the tree are gone. */
	private List<InclusionProof> proofs(List<Row> sealed, long size) {
		try {
			return this.nodes.ask((tree) -> sealed.stream()
				.map((row) -> tree.inclusion(Objects.requireNonNull(row.leaf), size))
				.toList());
		}
		catch (LogInconsistent ex) {
			return List.of();
		}
	}

	private static Hash root(@Nullable Newest newest) {
		return Objects.requireNonNull(newest).checkpoint().root();
	}

	private record Stored(String note, Instant at) {
	}

	private record Row(long seq, Hash hash, @Nullable Long leaf, boolean awaiting) {

		static Row of(ResultSet row) throws SQLException {
			return new Row(row.getLong("seq"), Hash.ofLeaf(row.getBytes("previous_hash"), row.getBytes("bytes")),
					row.getObject("leaf", Long.class), row.getBoolean("awaiting"));
		}

	}

	private static final class Found {

		private long proved;

		private long awaiting;

		private final List<Long> strays = new ArrayList<>();

		void note(Row row, boolean holds) {
			if (holds) {
				this.proved++;
			}
			else {
				this.strays.add(row.seq);
			}
		}

		void await(Row row) {
			if (row.leaf == null && row.awaiting) {
				this.awaiting++;
			}
			else {
				this.strays.add(row.seq);
			}
		}

	}

}
