package greenboard.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.checkpoints.Checkpoints;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.readiness.Status;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * Somebody with all rights in the database changes what was recorded: the page is red and
 * says what and where, in words.
 */
@SpringBootTest(properties = "greenboard.checkpoint-every=PT24H")
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class, Pen.class, Keyring.class })
class DamagedTrailTests {

	private static final String ENTRY = " where chain = '{id}' and seq = 3";

	private static final String RECHAIN = """
			with recursive linked (id, seq, previous, hash) as (
				select id, seq, decode(repeat('00', 32), 'hex'), sha256('\\x00'::bytea || decode(repeat('00', 32), 'hex') || bytes)
				from trail_entry where chain = '{id}' and seq = 1
				union all
				select e.id, e.seq, l.hash, sha256('\\x00'::bytea || l.hash || e.bytes)
				from linked l join trail_entry e on e.chain = '{id}' and e.seq = l.seq + 1
			)
			update trail_entry e set previous_hash = l.previous, hash = l.hash from linked l where l.id = e.id
			""";

	private static final String REHEAD = """
			update trail_head h set seq = e.seq, hash = e.hash from trail_entry e
			where h.chain = '{id}' and e.chain = h.chain and e.seq = (select max(seq) from trail_entry where chain = h.chain)
			""";

	private static final String EDIT = "update trail_entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'Aiko', 'Mika'), 'UTF8')"
			+ ENTRY;

	private static final String CUT = "delete from trail_entry where chain = '{id}' and seq > 3";

	private static final String FILE = """
			insert into evidence_file select gen_random_uuid(), deployment_id, id, 'good.txt', 'good.txt', 'text/plain',
				4, sha256('good'), 'good', null, 'Mika', now()
			from item where deployment_id = '{id}' and key = 'SAF-2'
			""";

	private static final List<String> TABLES = List.of("trail_head", "trail_entry", "log_leaf", "log_node",
			"log_unsealed", "log_checkpoint", "deployment", "item", "evidence_file", "sign_off", "sign_off_statement");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scene scene;

	@Autowired
	private Pen pen;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private JdbcConnectionDetails database;

	private DeploymentId id;

	private Cookie vera;

	@BeforeEach
	void workADeployment() {
		this.id = this.pen.deployment();
		this.vera = this.accounts.session(this.accounts.member("Vera", this.scene.project(), MemberRole.VIEWER));
		Actor aiko = this.pen.approver("Aiko", "Safety Officer");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, aiko);
		this.pen.settle(this.id, "SAF-2", Status.DONE);
		sealAndKeep();
	}

	private void sealAndKeep() {
		this.checkpoints.seal();
		TABLES.forEach((table) -> vandalise("drop table if exists kept.%s".formatted(table),
				"create schema if not exists kept", "create table kept.%1$s as table public.%1$s".formatted(table)));
	}

	/** The log covers all deployments, and stops for good where one is damaged. */
	@AfterEach
	void mend() {
		TABLES.forEach((table) -> vandalise("delete from " + table,
				"insert into %1$s overriding system value select * from kept.%1$s".formatted(table)));
	}

	static Stream<Arguments> damages() {
		return Stream.of(
				damage("edited", List.of(EDIT), "Entry 3 does not have the hash of what it says",
						"Entry 3 is not in the log as it is now"),
				damage("made unreadable", List.of("update trail_entry set bytes = 'x'" + ENTRY),
						"Entry 3 cannot be read", "No entry tells of the signature of Aiko as Safety Officer"),
				damage("edited and the whole chain worked out again", List.of(EDIT, RECHAIN, REHEAD),
						"Entry 3 is not in the log as it is now", "Entry 4 is not in the log as it is now"),
				damage("deleted", List.of("delete from trail_entry" + ENTRY),
						"Entry 4 does not come right behind the one before it",
						"One entry that the log knows is gone from the database"),
				damage("cut", List.of(CUT), "The trail is said to end with entry 4, and it ends elsewhere",
						"The deployment counts 4 entries, and its trail ends with entry 3",
						"SAF-2 is set to Done, and by the trail it is Open"),
				damage("cut and everything bent to it",
						List.of(CUT, REHEAD, "update deployment set sequence = 3 where id = '{id}'",
								"update item set state = 'OPEN' where deployment_id = '{id}' and key = 'SAF-2'"),
						"One entry that the log knows is gone from the database"),
				damage("filed elsewhere", List.of("update trail_entry set actor_name = 'Mika'" + ENTRY),
						"Entry 3 is filed under something else than its bytes say"),
				damage("dated back", List.of("update trail_entry set at = at - interval '1 day'" + ENTRY),
						"Entry 3 is filed under something else than its bytes say"),
				damage("a state set behind the trail's back",
						List.of("update item set state = 'DONE' where deployment_id = '{id}' and key = 'HUL-1'"),
						"HUL-1 is set to Done, and by the trail it is Open"),
				damage("another score", List.of("update deployment set score = 0.1 where id = '{id}'"),
						"The score or the verdict that is stored is not what the items give"),
				damage("a file slipped in", List.of(FILE),
						"SAF-2 has a file that its trail does not tell of: good.txt"),
				damage("another record", List.of("alter table sign_off drop constraint if exists sign_off_check",
						"alter table sign_off drop constraint if exists sign_off_digest_check",
						"update sign_off set record = convert_to(replace(convert_from(record, 'UTF8'), 'Boats', 'Goats'), 'UTF8') where deployment_id = '{id}'"),
						"What Aiko signed as Safety Officer (entry 3) is not what is kept"),
				damage("another signer",
						List.of("update sign_off set printed_name = 'Mika' where deployment_id = '{id}'"),
						"No entry tells of the signature of Mika as Safety Officer",
						"Entry 3 tells that Aiko signed as Safety Officer, and that signature is gone"),
				damage("another statement", List
					.of("update sign_off_statement t set statement = convert_to(replace(convert_from(statement, 'UTF8'), 'REJECT', 'APPROVE'), 'UTF8') "
							+ "from sign_off s where s.id = t.sign_off_id and s.deployment_id = '{id}'"),
						"The statement that Aiko signed as Safety Officer (entry 3) says something else"),
				damage("a signature deleted", List.of(
						"delete from sign_off_statement t using sign_off s where s.id = t.sign_off_id and s.deployment_id = '{id}'",
						"delete from sign_off where deployment_id = '{id}'"),
						"Entry 3 tells that Aiko signed as Safety Officer, and that signature is gone"),
				damage("its leaf deleted",
						List.of("delete from log_leaf where entry_id = (select id from trail_entry" + ENTRY + ")"),
						"Entry 3 is not in the log as it is now"));
	}

	private static Arguments damage(String name, List<String> statements, String... said) {
		return argumentSet(name, statements, List.of(said));
	}

	@ParameterizedTest
	@MethodSource("damages")
	void isRedAndSaysWhatIsWrong(List<String> damage, List<String> said) {
		assertThat(page("")).bodyText().contains("All of it holds").doesNotContain("Does not hold");
		vandalise(damage.toArray(String[]::new));

		assertThat(page("")).hasStatusOk()
			.bodyText()
			.contains("It does not hold", "Does not hold", "v-nogo pressing", "x-octagon-fill")
			.doesNotContain("All of it holds", "??");
		assertThat(page("")).bodyText().contains(said);
	}

	@Test
	void noticesNodesAndCheckpointsOfTheLogThatWereChanged() {
		vandalise("update log_node set hash = sha256(hash)");
		assertThat(page("")).bodyText().contains("It does not hold", "Entry 1 is not in the log as it is now");

		vandalise("delete from log_node");
		assertThat(page("")).bodyText().contains("It does not hold", "Entry 1 is not in the log as it is now");

		mend();
		assertThat(page("")).bodyText().contains("All of it holds");

		vandalise("update log_checkpoint set note = replace(note, 'greenboard', 'blackboard')");
		assertThat(page("")).bodyText().contains("It does not hold", "not signed by a key of the log");
	}

	@Test
	void aReceiptTellsThatTheWholeChainWasWrittenAnew() {
		String receipt = this.trail.head(this.id.value()).orElseThrow().toString();
		String before = this.id + "/2/" + this.trail.of(this.id.value(), 1, 1).get(0).hash();
		vandalise(EDIT, RECHAIN, REHEAD);

		assertThat(page(receipt)).bodyText().contains("Entry 4 has another hash");
		assertThat(page(before)).bodyText().contains("Entry 2 is in the trail unchanged");
	}

	@Test
	void aReceiptIsNotFooledByAHashThatIsStoredAlone() {
		String receipt = this.trail.head(this.id.value()).orElseThrow().toString();
		vandalise(EDIT);

		assertThat(page(receipt)).bodyText().contains("Entry 4 has another hash");
	}

	@Test
	void writesOutTheFirstFaultsOnly() {
		for (int i = 0; i < 25; i++) {
			this.pen.settle(this.id, "SAF-2", (i % 2 == 0) ? Status.FAILED : Status.DONE);
		}
		sealAndKeep();
		vandalise("update trail_entry set bytes = 'x' where chain = '{id}'");

		assertThat(page("")).bodyText()
			.contains("Entry 20 is not in the log", "And 9 more.")
			.doesNotContain("Entry 21 is not");
	}

	private void vandalise(String... statements) {
		try (Connection connection = TestDatabase.withoutLimits(this.database);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql.replace("{id}", this.id.toString()));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult page(String receipt) {
		return this.mvc.get().uri(this.id.place() + "/trail").param("receipt", receipt).cookie(this.vera).exchange();
	}

}
