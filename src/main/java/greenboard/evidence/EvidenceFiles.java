package greenboard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.FileSize;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.UploadedFile;

/**
 * The files that show that items hold.
 */
@Component
public class EvidenceFiles {

	private static final String COLUMNS = "id, item_id, name, title, media_type, size, encode(sha256, 'hex') as digest";

	private final JdbcClient jdbc;

	private final EvidenceLimits limits;

	EvidenceFiles(JdbcClient jdbc, EvidenceLimits limits) {
		this.jdbc = jdbc;
		this.limits = limits;
	}

	/**
	 * A file that was sent.
	 *
	 * @param file the file as it is kept
	 * @param added false when the item had it already
	 */
	public record Taken(ShownFile file, boolean added) {
	}

	/**
	 * A file with what became of it.
	 *
	 * @param file what is said of it
	 * @param intact whether its content still has its size and its SHA-256
	 */
	public record Kept(ShownFile file, boolean intact) {
	}

	/**
	 * Keeps a file of an item whose deployment is locked. The same content again is the
	 * file that is there.
	 * @param deployment the deployment
	 * @param item the id of the item
	 * @param upload the file as it was sent
	 * @param act who shows it, and when
	 * @return the file as it is kept
	 * @throws InvalidField when it is missing, empty or too large, or its title cannot be
	 * kept
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Taken take(DeploymentId deployment, UUID item, UploadedFile upload, Act act) {
		ShownFile file = read(item, upload);
		Optional<ShownFile> same = find("item_id = ? and sha256 = decode(?, 'hex')", item, file.sha256());
		if (same.isPresent()) {
			return new Taken(same.get(), false);
		}
		requireRoom(deployment, file);
		insert(deployment, file, upload, act);
		return new Taken(file, true);
	}

	private ShownFile read(UUID item, UploadedFile upload) {
		if (upload.size() == 0) {
			boolean chosen = upload.name() != null && !upload.name().isBlank();
			throw chosen ? new InvalidField("file", Fault.EMPTY_FILE, FileName.of(upload.name()))
					: new InvalidField("file", Fault.MISSING);
		}
		long most = this.limits.maxSize().toBytes();
		if (upload.size() > most) {
			throw new InvalidField("file", Fault.TOO_LARGE, FileName.of(upload.name()), FileSize.words(upload.size()),
					FileSize.words(most));
		}
		return ShownFile.of(item, upload);
	}

	private void requireRoom(DeploymentId deployment, ShownFile file) {
		long most = this.limits.maxPerDeployment().toBytes();
		long present = size(deployment);
		if (present + file.size() > most) {
			throw new InvalidField("file", Fault.NO_ROOM, file.name(), FileSize.words(present), FileSize.words(most));
		}
	}

	/**
	 * How much the files of a deployment hold.
	 * @param deployment the deployment
	 * @return the bytes of all of them together
	 */
	public long size(DeploymentId deployment) {
		return this.jdbc.sql("select coalesce(sum(size), 0) from evidence_file where deployment_id = ?")
			.param(deployment.value())
			.query(Long.class)
			.single();
	}

	private void insert(DeploymentId deployment, ShownFile file, UploadedFile upload, Act act) {
		try (InputStream content = upload.content().getInputStream()) {
			this.jdbc.sql("""
					insert into evidence_file (id, deployment_id, item_id, name, title, media_type, size, sha256,
						content, added_by, added_by_name, added_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
				.params(file.id(), deployment.value(), file.item(), file.name(), file.title(), file.mediaType(),
						file.size(), HexFormat.of().parseHex(file.sha256()), new SqlBinaryValue(content, file.size()))
				.param(act.actor().id())
				.param(act.actor().name())
				.param(act.at().atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One file of an item.
	 * @param id the id of the file
	 * @param item the id of the item
	 * @return the file
	 */
	public Optional<ShownFile> ofItem(UUID id, UUID item) {
		return find("id = ? and item_id = ?", id, item);
	}

	/**
	 * One file of a deployment.
	 * @param id the id of the file
	 * @param deployment the deployment
	 * @return the file
	 */
	public Optional<ShownFile> ofDeployment(UUID id, DeploymentId deployment) {
		return find("id = ? and deployment_id = ?", id, deployment.value());
	}

	/**
	 * The files of a deployment.
	 * @param deployment the deployment
	 * @return all of them
	 */
	public List<ShownFile> of(DeploymentId deployment) {
		return this.jdbc.sql("select " + COLUMNS + " from evidence_file where deployment_id = ? order by id")
			.param(deployment.value())
			.query((row, index) -> file(row))
			.list();
	}

	private Optional<ShownFile> find(String which, Object... words) {
		return this.jdbc.sql("select " + COLUMNS + " from evidence_file where " + which)
			.params(words)
			.query((row, index) -> file(row))
			.optional();
	}

	/**
	 * All files of a deployment, each with its digest worked out again.
	 * @param deployment the deployment
	 * @return the files
	 */
	public List<Kept> check(DeploymentId deployment) {
		return this.jdbc
			.sql("select " + COLUMNS + ", size = length(content) and sha256 = sha256(content) as intact "
					+ "from evidence_file where deployment_id = ?")
			.param(deployment.value())
			.query((row, index) -> new Kept(file(row), row.getBoolean("intact")))
			.list();
	}

	private static ShownFile file(ResultSet row) throws SQLException {
		return new ShownFile(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class),
				row.getString("name"), row.getString("title"), row.getString("media_type"), row.getLong("size"),
				row.getString("digest"));
	}

	/**
	 * Removes a file.
	 * @param file the file
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void remove(ShownFile file) {
		this.jdbc.sql("delete from evidence_file where id = ?").param(file.id()).update();
	}

	/**
	 * What is in a file, fetched piece by piece while it is read.
	 * @param file the file
	 * @return its bytes; reading throws an {@link IOException} when it was removed
	 * meanwhile
	 */
	public InputStream content(ShownFile file) {
		return new FileContent(this.jdbc, file);
	}

}
