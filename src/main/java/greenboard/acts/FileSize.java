package greenboard.acts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large a file is, as people say it.
 */
public final class FileSize {

	private static final long KILO = 1024;

	private static final long MEGA = KILO * KILO;

	private FileSize() {
	}

	/**
	 * A size in words: bytes, whole KB of 1024 bytes, or MB with one decimal, rounded up
	 * so that nothing looks smaller than it is.
	 * @param bytes how many bytes, not negative
	 * @return the size, "1.2 MB" for example
	 */
	public static String words(long bytes) {
		if (bytes < KILO) {
			return bytes + " bytes";
		}
		if (bytes <= MEGA - KILO) {
			return (bytes + KILO - 1) / KILO + " KB";
		}
		BigDecimal megas = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGA), 1, RoundingMode.UP);
		return megas.stripTrailingZeros().toPlainString() + " MB";
	}

}
