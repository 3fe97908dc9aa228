package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.UploadedFile;
import greenboard.canonical.Sha256;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.pack.PackManagement;
import greenboard.proof.PackVerification.Finding;
import greenboard.readiness.Status;
import greenboard.signed.Difference;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.signoffs.SignOffBook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of evidence come along in the pack, and one that was swapped in the database is
 * found out by both verifiers.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class PackedEvidenceTests {

	private static final byte[] REPORT = "All flares are in date\n".getBytes(StandardCharsets.UTF_8);

	private static final String DIGEST = Sha256.hex(REPORT);

	private static final String SWAPPED = "content = 'All flares are out of date'";

	@Autowired
	private Pen pen;

	@Autowired
	private ItemManagement items;

	@Autowired
	private SignOffBook book;

	@Autowired
	private PackManagement packs;

	@Autowired
	private JdbcConnectionDetails database;

	@TempDir
	private Path folder;

	private DeploymentId id;

	@BeforeEach
	void attachAndSign() {
		this.id = this.pen.deployment();
		attach("SAF-1", "flares.txt", "Flares", REPORT);
		attach("SAF-2", "flares.txt", "Flares", REPORT);
		attach("SAF-2", "gone.txt", null, new byte[] { 1 });
		this.items.removeEvidence(this.id, "SAF-2", attach("SAF-2", "gone.txt", null, new byte[] { 1 }), Actor.SYSTEM);
		this.pen.settle(this.id, "SAF-3", Status.DONE);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.pen.approver("Aiko", "Safety Officer"));
	}

	private UUID attach(String item, String name, String title, byte[] content) {
		return this.items
			.addEvidence(this.id, item, UploadedFile.of(new MockMultipartFile("file", name, null, content), title),
					Actor.SYSTEM)
			.file()
			.id();
	}

	@Test
	void comesAlongOnceForEachContent() throws Exception {
		byte[] pack = this.packs.of(this.id, Actor.SYSTEM);
		SortedMap<String, byte[]> files = Container.open(pack);

		assertThat(files.keySet()).filteredOn((name) -> name.startsWith("evidence/"))
			.containsExactly("evidence/" + DIGEST);
		assertThat(files.get("evidence/" + DIGEST)).isEqualTo(REPORT);
		assertThat(broken(pack)).isEmpty();
		assertThat(verdict(pack)).isEqualTo("The pack holds.");
	}

	@Test
	void isFoundOutWhenItsBytesWereSwapped() throws Exception {
		swap(SWAPPED);

		assertFoundOut();
		assertThat(changes()).isEmpty();
	}

	@Test
	void isFoundOutWhenItsDigestWasSwappedToo() throws Exception {
		swap(SWAPPED + ", sha256 = sha256('All flares are out of date'), size = 26");

		assertFoundOut();
		assertThat(changes()).contains(Difference.Kind.EVIDENCE_GONE);
	}

	@Test
	void isMissedWhenItWasRemoved() throws Exception {
		swap("item_id = gen_random_uuid()");

		assertFoundOut();
		assertThat(changes()).contains(Difference.Kind.EVIDENCE_GONE);
	}

	private void assertFoundOut() throws Exception {
		byte[] pack = this.packs.of(this.id, Actor.SYSTEM);
		assertThat(broken(pack)).containsExactly("evidence");
		assertThat(verdict(pack)).isEqualTo("The pack does not hold: evidence");
	}

	private List<Difference.Kind> changes() {
		return this.book.since(this.id, this.book.all(this.id).get(0), this.book.present(this.id, Pen.SAFETY))
			.worse()
			.stream()
			.map(Difference::kind)
			.toList();
	}

	private void swap(String change) throws SQLException {
		try (Connection vandal = TestDatabase.withoutLimits(this.database);
				Statement statement = vandal.createStatement()) {
			statement.execute("alter table evidence_file drop constraint if exists evidence_file_as_it_came");
			statement
				.execute("update evidence_file set %s where deployment_id = '%s'".formatted(change, this.id.value()));
		}
	}

	private static List<String> broken(byte[] pack) {
		return PackVerification.verify(pack, Kept.NOTHING)
			.stream()
			.filter((finding) -> !finding.holds())
			.map(Finding::check)
			.toList();
	}

	private String verdict(byte[] pack) throws Exception {
		Path file = Files.write(this.folder.resolve("pack.zip"), pack);
		Process process = new ProcessBuilder("python3", "src/main/python/verify.py", file.toString())
			.redirectErrorStream(true)
			.start();
		List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.toList();
		return lines.get(lines.size() - 1);
	}

}
