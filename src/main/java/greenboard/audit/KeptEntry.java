package greenboard.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

import greenboard.canonical.Sha256;

/**
 * An entry as the database keeps it. Its bytes are what counts; nobody may change the
 * arrays.
 *
 * @param chain the chain that it is found under
 * @param seq the place that it is found at
 * @param at the time that it is found under
 * @param previousHash the hash of the entry before, 32 bytes; zeros for the first
 * @param hash its hash, 32 bytes
 * @param bytes what it says, as canonical JSON of RFC 8785 in UTF-8
 */
public record KeptEntry(UUID chain, long seq, Instant at, byte[] previousHash, byte[] hash, byte[] bytes) {

	static final String COLUMNS = "chain, seq, at, previous_hash, hash, bytes";

	private static final byte[] LEAF = { 0 };

	static KeptEntry of(ResultSet row) throws SQLException {
		return new KeptEntry(row.getObject("chain", UUID.class), row.getLong("seq"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getBytes("previous_hash"),
				row.getBytes("hash"), row.getBytes("bytes"));
	}

	/**
	 * The hash that links an entry to the one before; at the same time the leaf hash of
	 * RFC 9162 section 2.1.1 over both.
	 * @param previousHash the hash of the entry before
	 * @param bytes what the entry says
	 * @return 32 bytes
	 */
	public static byte[] hash(byte[] previousHash, byte[] bytes) {
		return Sha256.of(LEAF, previousHash, bytes);
	}

	/**
	 * What its bytes say.
	 * @return the entry
	 * @throws IllegalArgumentException when they are no entry
	 */
	public AuditEntry entry() {
		return entry(EntryBytes.read(this.bytes));
	}

	AuditEntry entry(EntryBytes said) {
		return new AuditEntry(AuditTrail.SYSTEM.equals(this.chain) ? null : this.chain, said.seq(), said.time(),
				said.actor().id(), said.actor().name(), said.action(), said.subject(), said.subjectKey(), said.before(),
				said.after(), said.reason(), HexFormat.of().formatHex(this.previousHash),
				HexFormat.of().formatHex(this.hash));
	}

}
