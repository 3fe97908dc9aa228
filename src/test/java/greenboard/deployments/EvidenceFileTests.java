package greenboard.deployments;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.InvalidField;
import greenboard.acts.UploadedFile;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.canonical.Sha256;
import greenboard.evidence.EvidenceFiles.Taken;
import greenboard.register.BoardItem;
import greenboard.register.Register;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Files that show that items hold.
 */
@SpringBootTest(properties = { "greenboard.evidence.max-size=2KB", "greenboard.evidence.max-per-deployment=5KB" })
@Import({ TestDatabase.class, Scene.class })
class EvidenceFileTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	private Actor sara;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.sara = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		this.id = this.scene.deployment();
	}

	@Test
	void areKeptOnceForEachItem() {
		Taken first = attach("BLD-1", "retest.txt", "Retest", "All closed");
		Taken again = attach("BLD-1", "copy of retest.txt", null, "All closed");
		Taken elsewhere = attach("BLD-2", "retest.txt", "Retest", "All closed");

		assertThat(first.added()).isTrue();
		assertThat(again).isEqualTo(new Taken(first.file(), false));
		assertThat(elsewhere.added()).isTrue();
		assertThat(evidence("BLD-1")).singleElement().satisfies((one) -> {
			assertThat(one.title()).isEqualTo("Retest");
			assertThat(one.url()).isEqualTo(this.id.place() + "/evidence/" + first.file().id());
			assertThat(one.addedBy()).isEqualTo("Sara");
			assertThat(one.file()).isEqualTo(new BoardItem.File("retest.txt", "text/plain", 10, digest("All closed")));
		});
		assertThat(entries("item.file-added")).hasSize(2)
			.first()
			.returns("Retest: retest.txt, 10 bytes, sha256:" + digest("All closed"), AuditEntry::after)
			.returns("BLD-1", AuditEntry::subjectKey);
	}

	@Test
	void areRemovedLikeLinks() {
		Taken taken = attach("BLD-1", "retest.txt", null, "All closed");
		this.items.removeEvidence(this.id, "BLD-1", taken.file().id(), this.sara);

		assertThat(evidence("BLD-1")).isEmpty();
		assertThat(entries("item.file-removed")).singleElement()
			.returns("retest.txt, 10 bytes, sha256:" + digest("All closed"), AuditEntry::before);
		assertThat(attach("BLD-1", "retest.txt", null, "All closed").added()).isTrue();
	}

	@Test
	void areRefusedWithASentence() {
		assertThat(refusal(null, "")).isEqualTo("Choose a file first.");
		assertThat(refusal("a/empty.txt", "")).startsWith("empty.txt is empty");
		assertThat(refusal("large.txt", "x".repeat(2049)))
			.startsWith("large.txt has 3 KB, and a file of evidence can have 2 KB.");
		attach("BLD-1", "1.txt", null, "1".repeat(2048));
		attach("BLD-2", "2.txt", null, "2".repeat(2048));
		assertThat(refusal("more.txt", "x".repeat(1025)))
			.startsWith("more.txt was not attached: the files of this deployment have 4 KB already, and 5 KB is");
		assertThat(attach("BLD-1", "last.txt", null, "x".repeat(1024)).added()).isTrue();
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> attach("BLD-1", "a.txt", "x".repeat(301), "a"))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("title"));
		assertThat(entries("item.file-added")).hasSize(3);
	}

	@Test
	void areAttachedByThoseWhoSettle() {
		Actor viewer = this.scene.person("Vera", MemberRole.VIEWER);

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.items.addEvidence(this.id, "BLD-1", file("a.txt", null, "a"), viewer));
		assertThatExceptionOfType(DeploymentNotFound.class).isThrownBy(
				() -> this.items.addEvidence(this.id, "BLD-1", file("a.txt", null, "a"), this.scene.person("Otto")));
	}

	@Test
	void areNeverChanged() {
		attach("BLD-1", "retest.txt", null, "All closed");

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update evidence_file set name = 'other.txt'").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("insert into evidence_file select gen_random_uuid(), deployment_id, "
					+ "item_id, name, title, media_type, size, sha256(title::bytea), content, added_by, "
					+ "added_by_name, added_at from evidence_file")
				.update())
			.withMessageContaining("evidence_file_as_it_came");
	}

	private String refusal(String name, String content) {
		InvalidField refused = catchThrowableOfType(InvalidField.class, () -> attach("BLD-1", name, null, content));
		assertThat(refused.field()).isEqualTo("file");
		return this.messages.getMessage(refused, ENGLISH);
	}

	private Taken attach(String key, String name, String title, String content) {
		return this.items.addEvidence(this.id, key, file(name, title, content), this.sara);
	}

	private static UploadedFile file(String name, String title, String content) {
		return UploadedFile.of(new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8)),
				title);
	}

	private static String digest(String content) {
		return Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
	}

	private List<BoardItem.Evidence> evidence(String key) {
		return this.register.item(this.id, key, this.sara).item().evidence();
	}

	private List<AuditEntry> entries(String action) {
		return this.trail.of(this.id.value(), 0, 100)
			.stream()
			.filter((entry) -> entry.action().equals(action))
			.toList();
	}

}
