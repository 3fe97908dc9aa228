package greenboard.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much room a disk has to have left.
 *
 * @param freeSpace below that the status page warns; below a tenth of it, it calls the
 * disk full
 */
@ConfigurationProperties("greenboard.status")
public record FreeSpace(@DefaultValue("2GB") DataSize freeSpace) {

	private static final int FULL = 10;

	/** As in the setting, a GB is 1024 MB. */
	private static final BigDecimal STEP = BigDecimal.valueOf(1024);

	/**
	 * Looks at the disk that a folder lies on.
	 * @param folder the folder
	 * @return what was found
	 * @throws UncheckedIOException when it cannot be told
	 */
	public Finding around(Path folder) {
		Path path = folder.toAbsolutePath().normalize();
		try {
			FileStore disk = Files.getFileStore(path);
			return finding(path, disk.getUsableSpace(), disk.getTotalSpace());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Finding finding(Path path, long free, long total) {
		long enough = this.freeSpace.toBytes();
		Object[] facts = { size(free), size(total), path.toString(), size(enough) };
		if (free < enough / FULL) {
			return Finding.broken("status.disk.full", facts);
		}
		return (free < enough) ? Finding.warning("status.disk.low", facts) : Finding.fine("status.disk.enough", facts);
	}

	private static String size(long bytes) {
		String[] units = { "kB", "MB", "GB", "TB" };
		BigDecimal size = BigDecimal.valueOf(bytes).divide(STEP);
		int unit = 0;
		while (unit < units.length - 1 && size.compareTo(STEP) >= 0) {
			size = size.divide(STEP);
			unit++;
		}
		return size.setScale((size.compareTo(BigDecimal.TEN) < 0) ? 1 : 0, RoundingMode.DOWN) + " " + units[unit];
	}

}
