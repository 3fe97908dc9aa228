package greenboard.decisions;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.decisions.Going.Over;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.records.ChecklistDocument;
import greenboard.register.Register;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.SignOffBook;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * An administrator records a go although nobody can sign, and everybody sees it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class, Scene.class, Lead.class })
class BreakGlassTests {

	private static final String WHY = "The data centre floods";

	@Autowired
	private Lead lead;

	@Autowired
	private BreakGlassManagement management;

	@Autowired
	private BreakGlassRecords records;

	@Autowired
	private SignOffBook book;

	@Autowired
	private Register register;

	@Autowired
	private ChecklistDocument documents;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private String title = "";

	private Actor ada;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.ada = this.accounts.administrator();
		this.title = "Keeper of the Keys " + UUID.randomUUID();
		this.id = this.lead.signedByNobody(this.title);
		this.lead.settleAll(this.id);
	}

	@Test
	void recordsAGoThatLeadsCannotRecord() {
		assertThat(this.lead.head(this.id).figures().firstBlockers()).extracting(Blocker::kind)
			.containsExactly(Blocker.SLOT_NOBODY);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.lead.go(this.id, new Over(Blocker.SLOT_NOBODY, this.title, "nobody there")));
		breakGlass();

		assertThat(this.lead.head(this.id).figures()).returns(Verdict.GO, (figures) -> figures.verdict())
			.returns(true, (figures) -> figures.breakGlass())
			.returns(false, (figures) -> figures.dissent());
		Decision decision = decision();
		assertThat(decision).returns(Decision.Kind.BREAK_GLASS, Decision::kind)
			.returns(this.ada.name(), Decision::by)
			.returns(WHY, Decision::reason);
		RecordBytes kept = this.records.of(this.id, decision.id());
		assertThat(kept.digest()).isEqualTo(decision.digest());
		assertThat(new String(kept.value())).contains("greenboard.break-glass-record/1", this.title, "SEC-1");
		assertThat(this.trail.newest(this.id.value(), Long.MAX_VALUE, 2)).extracting(AuditEntry::action)
			.containsExactly("decision.gone-over", "decision.break-glass");
		assertThat(this.lead.history(this.id)).singleElement().returns(decision, RecordedDecision::decision);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update break_glass_record set digest = digest").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from break_glass_record").update());
	}

	@Test
	void goesOverSignOffsThatAreOnlyMissingToo() {
		this.id = this.lead.toBeSigned();
		this.lead.settleAll(this.id);
		breakGlass();

		assertThat(decision().goneOver()).extracting((over) -> over.blocker().kind())
			.containsExactly(Blocker.SIGN_OFF_MISSING);
	}

	@Test
	void goesOverNothingElse() {
		this.lead.settle(this.id, "SEC-1", Status.OPEN);
		refuses(Reason.NO_GLASS, shown());
		this.lead.settle(this.id, "SEC-1", Status.FAILED);
		refuses(Reason.NO_GLASS, shown());

		this.id = this.lead.unsigned();
		refuses(Reason.NO_GLASS, shown());
		this.lead.settleAll(this.id);
		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.READY);
		refuses(Reason.NO_GLASS, shown());
		assertThat(this.lead.history(this.id)).isEmpty();
	}

	@Test
	void signsWhatWasShownAlone() {
		String shown = shown();
		this.lead.settle(this.id, "BLD-6", Status.FAILED);

		refuses(Reason.CHANGED, shown);
		this.lead.settle(this.id, "BLD-6", Status.DONE);
		this.management.breakGlass(this.id, this.clock.instant().plus(Lead.VALID), WHY, shown, this.ada);
	}

	@Test
	void isForAdministratorsWithAReasonAndATimeToCome() {
		for (Actor other : List.of(this.lead.actor(), Actor.SYSTEM)) {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.management.breakGlass(this.id,
					this.clock.instant().plus(Lead.VALID), WHY, shown(), other));
		}
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.breakGlass(this.id, this.clock.instant().plus(Lead.VALID), " ", shown(),
					this.ada))
			.returns("reason", InvalidField::field);
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.breakGlass(this.id, this.clock.instant(), WHY, shown(), this.ada))
			.returns("validUntil", InvalidField::field);
	}

	@Test
	void endsLikeAnyGo() {
		breakGlass();
		this.lead.settle(this.id, "FEED-1", Status.FAILED);
		assertThat(this.lead.head(this.id).decision()).isNull();
		assertThat(this.lead.head(this.id).figures().breakGlass()).isFalse();

		this.lead.settle(this.id, "FEED-1", Status.DONE);
		breakGlass();
		this.clock.forward(Lead.VALID.plus(Duration.ofSeconds(1)));
		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.HOLD);
	}

	@Test
	void standsWhenSomebodyCouldSignByNow() {
		breakGlass();
		this.lead.hold(this.title);

		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.GO);
		assertThat(this.lead.head(this.id).figures().firstBlockers()).extracting(Blocker::kind)
			.containsExactly(Blocker.SIGN_OFF_MISSING);
	}

	@Test
	void standsOutWhereverTheDeploymentDoes() {
		this.accounts.withPassword(this.ada);
		Cookie session = this.accounts.session(this.ada);
		assertThat(get(this.id.place() + "/decision", session)).bodyText().contains(this.id.place() + "/break-glass");
		assertThat(get(this.id.place() + "/break-glass", session)).hasStatusOk()
			.bodyText()
			.contains(this.title, "sha256:" + shown(), this.ada.name())
			.doesNotContain("??");
		assertThat(post(session, "not it")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This is not your password", WHY);
		assertThat(this.lead.history(this.id)).isEmpty();
		assertThat(post(session, TestAccounts.PASSWORD)).hasRedirectedUrl(this.id.place() + "/decision");

		for (String page : List.of(this.id.place(), this.id.place() + "/decision", this.id.place() + "/history",
				"/deployments", "/deployments?kiosk=")) {
			assertThat(get(page, session)).hasStatusOk().bodyText().contains("glass\"", "Break-glass");
		}
		String digest = Objects.requireNonNull(decision().digest());
		assertThat(get(this.id.place() + "/decisions/" + decision().id() + "/record.json", session)).hasStatusOk();
		assertThat(this.documents.of(this.id, this.ada)).contains("> [!CAUTION]", "**Break-glass go** by",
				"**Reason:** " + WHY, "sha256:" + digest);
		assertThat(this.mvc.get()
			.uri("/api/v1" + this.id.place() + "/gate")
			.header(HttpHeaders.AUTHORIZATION, this.accounts.bearer(this.lead.actor()))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.decision")
			.asMap()
			.containsEntry("kind", "BREAK_GLASS")
			.containsEntry("breakGlass", true)
			.containsEntry("digest", digest);
		assertThat(this.mvc.get()
			.uri("/api/v1/deployments")
			.header(HttpHeaders.AUTHORIZATION, this.accounts.bearer(this.lead.actor()))).hasStatusOk()
			.bodyText()
			.contains("\"breakGlass\":true");
	}

	private MvcTestResult get(String path, Cookie session) {
		return this.mvc.get().uri(path).cookie(session).exchange();
	}

	private MvcTestResult post(Cookie session, String password) {
		Map<String, String> fields = new LinkedHashMap<>(Map.of("digest", shown(), "reason", WHY, "validUntil",
				"2100-01-02T10:00", "zone", "UTC", "password", password));
		var request = this.mvc.post().uri(this.id.place() + "/break-glass").with(csrf()).cookie(session);
		fields.forEach(request::param);
		return request.exchange();
	}

	private void refuses(Reason reason, String shown) {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(
				() -> this.management.breakGlass(this.id, this.clock.instant().plus(Lead.VALID), WHY, shown, this.ada))
			.returns(reason, NotPossible::reason);
	}

	private void breakGlass() {
		this.management.breakGlass(this.id, this.clock.instant().plus(Lead.VALID), WHY, shown(), this.ada);
	}

	private String shown() {
		return this.book.unsigned(this.id, this.register.assessment(this.lead.head(this.id)).blockers()).digest();
	}

	private Decision decision() {
		return Objects.requireNonNull(this.lead.head(this.id).decision());
	}

}
