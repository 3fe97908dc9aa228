package greenboard.audit;

import java.util.HexFormat;
import java.util.UUID;

/**
 * Where a chain ended after a change. Kept outside, it proves later that nothing up to
 * there was rewritten.
 *
 * @param chain the deployment, or {@link AuditTrail#SYSTEM}
 * @param seq the place of the chain's last entry, 0 before the first
 * @param hash its hash, 64 hexadecimal digits
 */
public record Receipt(UUID chain, long seq, String hash) {

	static Receipt of(UUID chain, long seq, byte[] hash) {
		return new Receipt(chain, seq, HexFormat.of().formatHex(hash));
	}

	/**
	 * The receipt as it is sent: chain, place and hash with slashes between.
	 * @return the text
	 */
	@Override
	public String toString() {
		return this.chain + "/" + this.seq + "/" + this.hash;
	}

}
