package greenboard.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import greenboard.merkle.Hash;

/**
 * Which entry of the trail is which leaf of the log.
 */
@Repository
class Leaves {

	private static final String TAKE = """
			with taken as (
				delete from log_unsealed
				where entry_id in (select entry_id from log_unsealed order by entry_id limit ?)
				returning entry_id
			)
			select t.entry_id, e.previous_hash, e.bytes, e.hash
			from taken t left join trail_entry e on e.id = t.entry_id
			order by t.entry_id
			""";

	private static final String COMPARE = """
			select l.leaf, l.hash,
				coalesce(e.hash = l.hash and sha256('\\x00'::bytea || e.previous_hash || e.bytes) = l.hash, false) as kept
			from log_leaf l left join trail_entry e on e.id = l.entry_id
			where l.leaf >= ? and l.leaf < ?
			order by l.leaf
			""";

	private final JdbcClient jdbc;

	Leaves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An entry that has no leaf yet.
	 *
	 * @param entry the number of its row
	 * @param hash its hash, worked out again
	 */
	record Unsealed(long entry, Hash hash) {
	}

	boolean areAwaited() {
		return this.jdbc.sql("select exists (select from log_unsealed)").query(Boolean.class).single();
	}

	/**
	 * Takes entries that are committed and have no leaf.
	 * @param most how many at the most
	 * @return the entries; those of one chain in its order
	 * @throws LogInconsistent when one is not what it was
	 */
	List<Unsealed> take(int most) {
		return this.jdbc.sql(TAKE).param(most).query((row, index) -> unsealed(row)).list();
	}

	private static Unsealed unsealed(ResultSet row) throws SQLException {
		long entry = row.getLong("entry_id");
		byte[] bytes = row.getBytes("bytes");
		LogInconsistent.unless(bytes != null, "An entry that waited for its leaf is gone");
		Hash hash = Hash.ofLeaf(row.getBytes("previous_hash"), bytes);
		LogInconsistent.unless(hash.equals(Hash.of(row.getBytes("hash"))),
				"An entry that waited for its leaf has another hash");
		return new Unsealed(entry, hash);
	}

	void add(long first, List<Unsealed> entries) {
		this.jdbc.sql(
				"insert into log_leaf (leaf, entry_id, hash) select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])")
			.param((Object) LongStream.range(first, first + entries.size()).toArray())
			.param((Object) entries.stream().mapToLong(Unsealed::entry).toArray())
			.param((Object) entries.stream().map((entry) -> entry.hash().bytes()).toArray(byte[][]::new))
			.update();
	}

	/**
	 * The hashes of leaves, whose entries are compared with them.
	 * @param from the first leaf
	 * @param to the leaf behind the last one
	 * @return the hashes in order
	 * @throws LogInconsistent when an entry is gone or not what was sealed
	 */
	List<Hash> compared(long from, long to) {
		List<Hash> hashes = this.jdbc.sql(COMPARE).param(from).param(to).query((row, index) -> {
			LogInconsistent.unless(row.getBoolean("kept"),
					"The entry that is leaf %d of the log is not what was sealed".formatted(row.getLong("leaf")));
			return Hash.of(row.getBytes("hash"));
		}).list();
		LogInconsistent.unless(hashes.size() == to - from, "Leaves of the log are gone");
		return hashes;
	}

	/**
	 * The leaf of an entry.
	 * @param chain the entry's chain
	 * @param seq its place in the chain
	 * @return the number of the leaf, nothing before it is sealed
	 */
	Optional<Long> of(UUID chain, long seq) {
		return this.jdbc.sql(
				"select l.leaf from log_leaf l join trail_entry e on e.id = l.entry_id where e.chain = ? and e.seq = ?")
			.param(chain)
			.param(seq)
			.query(Long.class)
			.optional();
	}

}
