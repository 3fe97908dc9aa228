package greenboard.deployments;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.StatementLog;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.signoffs.RoleManagement;
import greenboard.verdict.Figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * How many statements people's requests send to the database, session and sign-in left
 * out, and that the cost of a tick does not grow with the checklist.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, StatementLog.class, Scene.class, Pen.class })
class StatementCountTests {

	private static final int PER_PAGE = 5;

	private static final int PER_TICK = 8;

	private static final int PER_SECTION = 12;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Upkeep upkeep;

	@Autowired
	private Register register;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase.Owner owner;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private StatementLog log;

	@Autowired
	private EntityManager entities;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RoleManagement roles;

	@Autowired
	private ChecklistManagement checklist;

	@Autowired
	private Pen pen;

	private Cookie session;

	private String source;

	@BeforeEach
	void signIn() {
		this.session = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.MANAGER));
	}

	@AfterEach
	void storesWhatCountingAgainGives() {
		assertThat(this.upkeep.compare()).isEmpty();
		for (UUID id : this.jdbc.sql("select id from deployment").query(UUID.class).list()) {
			DeploymentHead head = this.register.head(new DeploymentId(id), Actor.SYSTEM);
			assertThat(head.figures()).isEqualTo(Figures.of(this.register.assessment(head)));
		}
	}

	@Test
	void readsThePageWithFewStatements() {
		DeploymentId id = sized(12, 20);

		assertThat(sent(() -> assertThat(get(id.place())).hasStatusOk().bodyText().contains("P12-20")))
			.hasSizeLessThanOrEqualTo(PER_PAGE);
	}

	@Test
	void readsTheListWithTwo() {
		sized(12, 20);

		assertThat(sent(() -> assertThat(get("/deployments")).hasStatusOk())).hasSizeLessThanOrEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "P3-4", "P3-10" })
	void ticksWithFewStatementsWhetherCriticalOrNot(String key) {
		DeploymentId id = sized(12, 20);
		for (String state : List.of("DONE", "OPEN")) {
			assertThat(sent(() -> assertThat(tick(id, key, state, true)).hasStatusOk()))
				.hasSizeLessThanOrEqualTo(PER_TICK);
		}
		for (String state : List.of("DONE", "OPEN")) {
			assertThat(sent(() -> assertThat(tick(id, key, state, false)).hasStatus3xxRedirection()))
				.hasSizeLessThanOrEqualTo(PER_TICK);
		}
	}

	@Test
	void ticksWithFewStatementsUnderASignatureWhetherItGoesStaleOrNot() {
		DeploymentId id = sized(12, 9);
		String role = this.roles.add(id, "Captain", Group.BUSINESS, When.BEFORE, true, Actor.SYSTEM);
		this.checklist.move(id, this.scene.template(this.source.replace("key: P3-4 ", "key: P3-4, critical ")),
				Actor.SYSTEM);
		this.pen.settle(id, "P3-4", Status.DONE);
		this.pen.sign(id, role, Meaning.APPROVE, this.pen.approver("Kofi", "Captain"));

		for (boolean withScripts : List.of(true, false)) {
			for (String[] tick : List.of(new String[] { "P3-7", "DONE" }, new String[] { "P3-4", "OPEN" },
					new String[] { "P3-4", "DONE" }, new String[] { "P3-7", "OPEN" })) {
				assertThat(sent(() -> tick(id, tick[0], tick[1], withScripts))).hasSizeLessThanOrEqualTo(PER_TICK + 1);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void ticksAtTheSameCostInASmallAndInALargeChecklist(boolean withScripts) {
		DeploymentId small = sized(2, PER_SECTION);
		DeploymentId large = sized(40, PER_SECTION);
		sized(40, PER_SECTION);
		this.owner.execute("analyze");
		for (String key : List.of("P2-4", "P2-10")) {
			List<String> inSmall = sent(() -> tick(small, key, "DONE", withScripts));
			List<String> inLarge = sent(() -> tick(large, key, "DONE", withScripts));

			assertThat(inLarge).containsExactlyElementsOf(inSmall);
		}
		assertThat(rows(large, "P1-4", withScripts)).as("items that a tick reads")
			.isEqualTo(rows(small, "P1-4", withScripts))
			.isLessThan(4 * PER_SECTION);
	}

	/** Counts what PostgreSQL itself reads of the items while it serves a tick. */
	private long rows(DeploymentId id, String key, boolean withScripts) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			long before = rows();
			tick(id, key, "DONE", withScripts);
			this.entities.flush();
			return rows() - before;
		}));
	}

	private long rows() {
		return this.jdbc
			.sql("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables "
					+ "where relname = 'item'")
			.query(Long.class)
			.single();
	}

	private List<String> sent(Runnable act) {
		return this.log.duringOwn(act).stream().filter((sql) -> !ofTheDoor(sql)).toList();
	}

	/** Whether a statement is about the session or about who is signed in. */
	private static boolean ofTheDoor(String sql) {
		return sql.contains(" session ") || sql.contains("from person p left join member m");
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).cookie(this.session).exchange();
	}

	private MvcTestResult tick(DeploymentId id, String key, String state, boolean withScripts) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(id.place() + "/items/" + key + "/state")
			.with(csrf())
			.cookie(this.session)
			.param("state", state)
			.param("version", "0");
		return (withScripts ? request.header("HX-Request", "true") : request).exchange();
	}

	private DeploymentId sized(int sections, int perSection) {
		this.source = Scene.sized("sized-" + UUID.randomUUID(), sections, perSection);
		return this.scene.deployment(this.scene.template(this.source), Actor.SYSTEM);
	}

}
