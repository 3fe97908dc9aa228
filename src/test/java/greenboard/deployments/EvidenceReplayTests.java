package greenboard.deployments;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.UploadedFile;
import greenboard.evidence.EvidenceFiles.Taken;
import greenboard.register.BoardItem;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files of evidence are a projection: following the trail from its beginning gives
 * them.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class EvidenceReplayTests {

	private static final String RULE = "evidence_file_as_it_came";

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private ChecklistManagement checklist;

	@Autowired
	private Register register;

	@Autowired
	private EvidenceReplay replay;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void comesOutWhereTheFilesAre(long seed) {
		Random random = new Random(seed);
		String source = Scene.CHECKLIST.formatted("shop-" + UUID.randomUUID());
		DeploymentId id = this.scene.deployment(this.scene.template(source), Actor.SYSTEM);
		for (int round = 0; round < 4; round++) {
			for (int act = 0; act < 10; act++) {
				attachOrRemove(id, random);
			}
			assertThat(differences(id)).as("round %d of seed %d", round, seed).isEmpty();
			source = source.replace("key: BLD-" + (round + 1) + " ", "key: NEW-" + round + " ")
				.replaceAll((round == 2) ? "\n- \\[ ] Feed announced.*" : "none", "");
			this.checklist.move(id, this.scene.template(source), Actor.SYSTEM);
			assertThat(differences(id)).as("move %d of seed %d", round, seed).isEmpty();
		}
	}

	/** Another file, one that is there already, or one less. */
	private void attachOrRemove(DeploymentId id, Random random) {
		List<BoardItem> leaves = this.register.board(id, Actor.SYSTEM).allItems().filter(BoardItem::leaf).toList();
		BoardItem item = leaves.get(random.nextInt(leaves.size()));
		attach(id, item.key(), Integer.toString(random.nextInt(3)));
		if (!item.evidence().isEmpty()) {
			this.items.removeEvidence(id, item.key(), item.evidence().get(0).id(), Actor.SYSTEM);
		}
	}

	@ParameterizedTest
	@CsvSource({ "content = 'all is w3ll', The content of a.txt of BLD-1 is not the one of its digest",
			"size = 9, The content of a.txt of BLD-1 is not the one of its digest",
			"'content = ''all is w3ll'', sha256 = sha256(''all is w3ll'')', BLD-1 has a file that its trail does not tell of",
			"name = 'other.txt', BLD-1 lacks a file that its trail tells of",
			"item_id = gen_random_uuid(), no item has a file" })
	void findsAFileThatWasChangedBesidesTheTrail(String change, String finding) throws SQLException {
		DeploymentId id = this.scene.deployment();
		Taken file = attach(id, "BLD-1", "all is well");
		assertThat(differences(id)).isEmpty();

		swap("update evidence_file set %s where deployment_id = '%s'".formatted(change, id.value()));

		assertThat(differences(id)).anyMatch((said) -> said.startsWith(finding));
		swap("delete from evidence_file where id = '%s'".formatted(file.file().id()));
	}

	private void swap(String change) throws SQLException {
		try (Connection vandal = TestDatabase.withoutLimits(this.database);
				Statement statement = vandal.createStatement()) {
			statement.execute("alter table evidence_file drop constraint " + RULE);
			statement.execute(change);
			statement.execute("alter table evidence_file add constraint " + RULE
					+ " check (size = length(content) and sha256 = sha256(content)) not valid");
		}
	}

	@Test
	void findsAFileThatWasRemovedBesidesTheTrail() {
		DeploymentId id = this.scene.deployment();
		Taken file = attach(id, "BLD-1", "all is well");

		this.jdbc.sql("delete from evidence_file where deployment_id = ?").param(id.value()).update();

		assertThat(differences(id))
			.containsExactly("BLD-1 lacks a file that its trail tells of: " + file.file().label());
	}

	private List<String> differences(DeploymentId id) {
		return this.replay.differences(id.value());
	}

	private Taken attach(DeploymentId id, String key, String content) {
		return this.items.addEvidence(
				id, key, UploadedFile
					.of(new MockMultipartFile("file", "a.txt", null, content.getBytes(StandardCharsets.UTF_8)), null),
				Actor.SYSTEM);
	}

}
