package greenboard.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bytes of a file, fetched piece by piece, so that no file is in memory as a whole.
 */
class FileContent extends InputStream {

	private static final int PIECE = 1024 * 1024;

	private final JdbcClient jdbc;

	private final ShownFile file;

	private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);

	private long fetched;

	FileContent(JdbcClient jdbc, ShownFile file) {
		this.jdbc = jdbc;
		this.file = file;
	}

	@Override
	public int read() throws IOException {
		fetch();
		return this.piece.read();
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		fetch();
		return this.piece.read(into, offset, length);
	}

	private void fetch() throws IOException {
		if (this.piece.available() > 0 || this.fetched >= this.file.size()) {
			return;
		}
		byte[] next = this.jdbc.sql("select substring(content from ? for ?) from evidence_file where id = ?")
			.params((int) this.fetched + 1, PIECE, this.file.id())
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new IOException("The file was removed while it was read"));
		if (next.length == 0) {
			throw new IOException("The file is shorter than it was");
		}
		this.fetched += next.length;
		this.piece = new ByteArrayInputStream(next);
	}

}
