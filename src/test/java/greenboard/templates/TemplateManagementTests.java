package greenboard.templates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.TestAccounts;
import greenboard.outline.Outline;
import greenboard.source.UnreadableChecklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class })
class TemplateManagementTests {

	@Autowired
	private TemplateManagement templates;

	@Autowired
	private TemplateLibrary library;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	private Actor manager;

	private String key;

	@BeforeEach
	void signIn() {
		this.manager = this.accounts.member(this.accounts.project(), MemberRole.MANAGER);
		this.key = "t-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Test
	void publishesTheFirstVersion() {
		Published published = publish(Sources.WEIGHTED);

		assertThat(published.created()).isTrue();
		assertThat(published.version().name()).isEqualTo(this.key + "@1");
		assertThat(published.version().title()).isEqualTo("Web application");
		assertThat(this.library.find(this.key).orElseThrow().id()).isEqualTo(published.version().id());
		assertThat(this.library.byId(published.version().id()).orElseThrow().summary().items()).isEqualTo(3);
	}

	@Test
	void keepsTheSourceByteForByte() {
		byte[] latin = "# Caf\u00e9\r\n\r\n- [ ] Ready\r\n".getBytes(StandardCharsets.ISO_8859_1);

		Published published = this.templates.publish(this.key, latin, this.manager);

		assertThat(this.library.source(published.version().id())).isEqualTo(latin);
		assertThat(published.version().title()).isEqualTo("Café");
	}

	@Test
	void keepsTheWholeOutline() {
		Outline outline = publish(Sources.WEIGHTED).version().outline();

		assertThat(this.library.newest(this.key)).get().extracting(TemplateVersion::outline).isEqualTo(outline);
		assertThat(outline.categories()).extracting(Outline.Category::leafItems).containsExactly(2, 1);
	}

	@Test
	void countsVersionsUp() {
		publish(Sources.WEIGHTED);
		Published second = publish(Sources.PLAIN);

		assertThat(second.version().number()).isEqualTo(2);
		assertThat(this.library.find(this.key).orElseThrow().number()).isEqualTo(2);
		assertThat(this.library.find(this.key + "@1").orElseThrow().title()).isEqualTo("Web application");
		assertThat(this.library.versions(this.key)).extracting(TemplateSummary::number).containsExactly(2, 1);
		assertThat(this.library.list()).filteredOn((one) -> one.key().equals(this.key))
			.extracting(TemplateSummary::number)
			.containsExactly(2);
	}

	@Test
	void findsNothingUnderNamesThatAreNone() {
		publish(Sources.PLAIN);

		for (String name : List.of("unknown", this.key + "@2", this.key + "@0", this.key + "@x", "", "A B", "@1")) {
			assertThat(this.library.find(name)).isEmpty();
		}
	}

	@Test
	void findsTheVersionThatHasTheSameSourceAlready() {
		Published first = publish(Sources.WEIGHTED);
		publish(Sources.PLAIN);

		Published again = publish(Sources.WEIGHTED);

		assertThat(again.created()).isFalse();
		assertThat(again.version().id()).isEqualTo(first.version().id());
		assertThat(this.library.versions(this.key)).hasSize(2);
	}

	@Test
	void keepsItemKeysInTheNextVersion() {
		String before = keyOf(publish(Sources.WEIGHTED).version(), "Backups were restored");
		String longer = Sources.WEIGHTED.replace("- [ ] Containers are defined",
				"- [ ] DNS is set\n- [ ] Containers are defined");

		assertThat(keyOf(publish(longer).version(), "Backups were restored")).isEqualTo(before);
	}

	@Test
	void takesTheKeyFromTheFrontMatterElseFromTheTitle() {
		String named = Sources.WEIGHTED.replace("title: Web application", "title: Web application\nkey: " + this.key);
		String titled = Sources.PLAIN.replace("Small release", "Ünique release " + this.key);

		assertThat(publishUnder(null, named).version().key()).isEqualTo(this.key);
		assertThat(publishUnder(" ", titled).version().key()).isEqualTo("unique-release-" + this.key);
	}

	@Test
	void storesNothingOfWhatItRefuses() {
		assertThatExceptionOfType(PublicationRefused.class).isThrownBy(() -> publish("# Only words\n"));
		assertThatExceptionOfType(UnreadableChecklist.class).isThrownBy(() -> publish("# A\n\n- [ ] a\0b\n"));

		assertThat(this.library.find(this.key)).isEmpty();
		assertThat(
				this.jdbc.sql("select count(*) from template where key = ?").param(this.key).query(Long.class).single())
			.isZero();
	}

	@Test
	void letsOnlyThosePublishWhoManageSomewhere() {
		Actor contributor = this.accounts.member(this.accounts.project(), MemberRole.CONTRIBUTOR);

		for (Actor other : List.of(contributor, this.accounts.stranger())) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.templates.publish(this.key, Sources.bytes(Sources.PLAIN), other));
		}
		assertThat(
				this.templates.publish(this.key, Sources.bytes(Sources.PLAIN), this.accounts.administrator()).created())
			.isTrue();
	}

	@Test
	void leavesAnEntryInTheTrail() {
		publish(Sources.PLAIN);
		publish(Sources.PLAIN);
		publish(Sources.WEIGHTED);

		assertThat(this.jdbc.sql("""
				select action || ' ' || coalesce(before, '-') || ' ' || after from trail_entry
				where subject_key like ? and actor_id = ? order by id
				""").params(this.key + "@%", this.manager.id()).query(String.class).list()).containsExactly(
				"template.published - " + this.key + "@1", "template.published " + this.key + "@1 " + this.key + "@2");
	}

	@Test
	void neverChangesAVersion() {
		UUID version = publish(Sources.PLAIN).version().id();

		for (String change : List.of("source = 'x'", "number = 7", "published_by_name = 'Eve'")) {
			assertThatException()
				.isThrownBy(() -> this.jdbc.sql("update template_version set " + change + " where id = ?")
					.param(version)
					.update())
				.havingRootCause()
				.withMessageContaining("never changes");
		}
	}

	private Published publish(String source) {
		return publishUnder(this.key, source);
	}

	private Published publishUnder(String key, String source) {
		return this.templates.publish(key, Sources.bytes(source), this.manager);
	}

	private static String keyOf(TemplateVersion version, String text) {
		return OutlineItems.of(version.outline())
			.filter((item) -> item.text().equals(text))
			.map(Outline.Item::key)
			.findFirst()
			.orElseThrow();
	}

}
