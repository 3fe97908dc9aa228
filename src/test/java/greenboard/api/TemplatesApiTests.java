package greenboard.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.MemberRole;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class TemplatesApiTests {

	private static final byte[] SOURCE = Client.CHECKLIST.getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Client client;

	@Autowired
	private TestAccounts accounts;

	private String bearer;

	@BeforeEach
	void someone() {
		this.bearer = this.accounts.bearer(this.accounts.administrator());
	}

	@Test
	void previewsWithoutStoringAnything() {
		MvcTestResult before = this.client.get(this.bearer, "/templates");
		MvcTestResult preview = this.client.markdown(this.bearer, "/templates/preview", SOURCE);

		assertThat(preview).hasStatusOk();
		assertThat(Client.<Map<String, Object>>read(preview, "$.counts")).containsEntry("taskListEntries", 8)
			.containsEntry("items", 8);
		assertThat(Client.<String>read(preview, "$.sections[0].items[0].key")).isEqualTo("BLD-1");
		assertThat(this.client.get(this.bearer, "/templates").getResponse().getContentAsByteArray())
			.isEqualTo(before.getResponse().getContentAsByteArray());
	}

	@Test
	void publishesOnceAndFindsTheSameSourceAgain() {
		String path = "/templates?key=shop-" + UUID.randomUUID();
		MvcTestResult first = this.client.markdown(this.bearer, path, SOURCE);
		MvcTestResult again = this.client.markdown(this.bearer, path, SOURCE);
		MvcTestResult next = this.client.markdown(this.bearer, path,
				(Client.CHECKLIST + "- [ ] Announced\n").getBytes(StandardCharsets.UTF_8));

		assertThat(first).hasStatus(HttpStatus.CREATED).containsHeader("Location");
		assertThat(again).hasStatusOk();
		assertThat(Client.<Integer>read(again, "$.version")).isEqualTo(1);
		assertThat(next).hasStatus(HttpStatus.CREATED);
		assertThat(Client.<Integer>read(next, "$.version")).isEqualTo(2);
	}

	@Test
	void keepsTwoDocumentsOfTheSameTitleApart() {
		String title = "Sheet " + UUID.randomUUID();
		String one = "# " + title + "\n\n- [ ] Compiled\n- [ ] Tested\n- [ ] Packaged\n";
		String other = "# " + title + "\n\n- [ ] Rooms are booked\n- [ ] Speakers are invited\n";

		String key = published(one, HttpStatus.CREATED, 1);
		String second = published(other, HttpStatus.CREATED, 1);
		assertThat(second).isEqualTo(key + "-2");
		assertThat(published(one, HttpStatus.OK, 1)).isEqualTo(key);
		assertThat(published(other, HttpStatus.OK, 1)).isEqualTo(second);
		assertThat(published(one.replace("Packaged", "Signed"), HttpStatus.CREATED, 2)).isEqualTo(key);
		assertThat(published(other + "- [ ] Coffee\n", HttpStatus.CREATED, 2)).isEqualTo(second);
		assertThat(published(one + "- [ ] Coffee\n- [ ] Tea\n", HttpStatus.CREATED, 3)).isEqualTo(key);
	}

	@Test
	void makesANextVersionOfAnotherDocumentWhereTheKeySaysSo() {
		String key = "sheet-" + UUID.randomUUID();
		String path = "/templates?key=" + key;
		this.client.markdown(this.bearer, path, "# Sheet\n\n- [ ] One\n".getBytes(StandardCharsets.UTF_8));
		MvcTestResult next = this.client.markdown(this.bearer, path,
				"# Sheet\n\n- [ ] Another\n".getBytes(StandardCharsets.UTF_8));

		assertThat(Client.<String>read(next, "$.key")).isEqualTo(key);
		assertThat(Client.<Integer>read(next, "$.version")).isEqualTo(2);
	}

	private String published(String source, HttpStatus status, int version) {
		MvcTestResult result = this.client.markdown(this.bearer, "/templates", source.getBytes(StandardCharsets.UTF_8));
		assertThat(result).hasStatus(status);
		assertThat(Client.<Integer>read(result, "$.version")).isEqualTo(version);
		return Client.read(result, "$.key");
	}

	@Test
	void givesTheSourceBackByteForByte() {
		String key = "shop-" + UUID.randomUUID();
		byte[] source = ("\uFEFF" + Client.CHECKLIST.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
		this.client.markdown(this.bearer, "/templates?key=" + key, source);

		MvcTestResult result = this.client.get(this.bearer, "/templates/" + key + "/versions/1/source.md");
		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getContentAsByteArray()).isEqualTo(source);
	}

	@Test
	void refusesWhatCannotBeReadWithASentenceAndStoresNothing() {
		for (byte[] bad : new byte[][] { { 0, 1, 2 }, new byte[2 * 1024 * 1024 + 1],
				"---\ntitle: [\n---\n- [ ] a".getBytes(StandardCharsets.UTF_8) }) {
			MvcTestResult refused = this.client.markdown(this.bearer, "/templates?key=bad", bad);
			assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
			assertThat(Client.<String>read(refused, "$.errors[0].message")).isNotBlank();
		}
		assertThat(this.client.get(this.bearer, "/templates/bad")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void refusesToPublishWithoutTheRightToManage() {
		var project = this.accounts.project();
		String viewer = this.accounts.bearer(this.accounts.member(project, MemberRole.VIEWER));
		String reader = this.accounts.bearer(this.accounts.administrator(), Scope.READ);

		assertThat(this.client.markdown(viewer, "/templates", SOURCE)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.client.markdown(reader, "/templates", SOURCE)).hasStatus(HttpStatus.FORBIDDEN);
	}

}
