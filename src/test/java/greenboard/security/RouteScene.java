package greenboard.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.UploadedFile;
import greenboard.acts.Waiver;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.RequestManagement;
import greenboard.purpose.Start;
import greenboard.register.BoardSection;
import greenboard.register.ItemPage;
import greenboard.register.Register;
import greenboard.templates.TemplateManagement;
import greenboard.templates.TemplateVersion;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * One project with everything in it that an address can name, another one that its people
 * do not see, and somebody of each kind.
 */
class RouteScene {

	private static final String ITEM = "SEC-1";

	private final Map<String, Actor> people = new LinkedHashMap<>();

	private final Map<String, String> tokens = new LinkedHashMap<>();

	private final Map<String, String> words = new LinkedHashMap<>();

	private final RouteIds ids = new RouteIds();

	private final TestAccounts accounts;

	private final TemplateManagement templates;

	private final DeploymentManagement deployments;

	private final ItemManagement items;

	private final RequestManagement requests;

	private final Register register;

	private final RouteSignatures signatures;

	private final RouteAccounts routeAccounts;

	private final JdbcClient jdbc;

	private final MockMvcTester mvc;

	RouteScene(TestAccounts accounts, TemplateManagement templates, DeploymentManagement deployments,
			ItemManagement items, RequestManagement requests, Register register, RouteSignatures signatures,
			RouteAccounts routeAccounts, JdbcClient jdbc, MockMvcTester mvc) {
		this.routeAccounts = routeAccounts;
		this.accounts = accounts;
		this.templates = templates;
		this.deployments = deployments;
		this.items = items;
		this.requests = requests;
		this.register = register;
		this.signatures = signatures;
		this.jdbc = jdbc;
		this.mvc = mvc;
		ProjectSummary project = accounts.project();
		ProjectSummary other = accounts.project();
		addPeople(project);
		addTokens(project, other);
		addAccounts(project, other);
		addDeployments(project, other);
		addDrafts();
		this.ids.put("freezes", RouteFreezes.dryDock(jdbc), null);
	}

	private void addPeople(ProjectSummary project) {
		this.people.put("outsider", this.accounts.stranger());
		for (MemberRole role : MemberRole.values()) {
			this.people.put(role.name().toLowerCase(),
					(role == MemberRole.APPROVER) ? this.accounts.approver("Ann", project.id(), RouteSignatures.TITLE)
							: this.accounts.member(project, role));
		}
		this.people.put("administrator", this.accounts.administrator());
	}

	private void addTokens(ProjectSummary project, ProjectSummary other) {
		this.people.forEach((name, actor) -> this.tokens.put(name, this.accounts.bearer(actor)));
		for (Scope scope : new Scope[] { Scope.READ, Scope.SETTLE, Scope.MANAGE }) {
			this.tokens.put(scope.name().toLowerCase(), this.accounts.bearer(person("manager"), scope));
		}
		this.tokens.put("project", this.accounts.bearer(project));
		this.tokens.put("other", this.accounts.bearer(other));
	}

	private void addAccounts(ProjectSummary project, ProjectSummary other) {
		this.routeAccounts.give(this.ids, person("manager"), person("lead"), project, other);
		this.words.put("email", this.accounts.withPassword(this.accounts.stranger()));
		this.words.put("password", TestAccounts.PASSWORD);
		this.words.put("lead", Objects.requireNonNull(person("lead").id()).toString());
		this.words.put("project", project.key());
		this.words.put("soon", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
	}

	private void addDeployments(ProjectSummary project, ProjectSummary other) {
		String key = "shop-" + UUID.randomUUID();
		TemplateVersion template = publish(key, "SEC-3");
		DeploymentId elsewhere = start(publish("other-" + key, "OTHER-1"), other);
		DeploymentId id = start(template, project);
		publish(key, "SEC-4");
		ItemPage item = item(id);
		ItemPage foreign = item(elsewhere);
		this.ids.put("templates", key, null);
		this.ids.put("deployments", id.value(), elsewhere.value());
		this.ids.put("deployments/sections", optional(id), optional(elsewhere));
		this.ids.put("deployments/items", ITEM, "OTHER-1");
		this.ids.put("deployments/triggers", "errors", null);
		for (String numbered : new String[] { "versions", "drafts/sections", "roll-calls", "criteria" }) {
			this.ids.put(numbered, new RouteIds.Ids("1", null, "99"));
		}
		this.ids.put("rollback-triggers", "errors", null);
		this.ids.put("/deployments/{id}/items/{key}/requests items", "SEC-2", "OTHER-1");
		this.signatures.give(this.ids, id, person("approver"), elsewhere,
				this.accounts.approver("Otto", other.id(), RouteSignatures.TITLE));
		this.ids.put("evidence", item.item().evidence().get(0).id(), foreign.item().evidence().get(0).id());
		for (String pattern : new String[] { "/deployments/{id}", "/api/v1/deployments/{id}" }) {
			this.ids.put(pattern + "/evidence/{evidence} evidence", item.item().evidence().get(1).id(),
					foreign.item().evidence().get(1).id());
		}
		this.ids.put("requests", Objects.requireNonNull(item.item().request()).id(),
				Objects.requireNonNull(foreign.item().request()).id());
		this.words.put("template", key);
		new RouteLessons((noted) -> post(noted.place() + "/notes", "administrator", "text", "slow"), this.deployments)
			.give(this.ids, id, start(template, project), start(publish("learned-" + key, "OTHER-1"), other));
		post(id.place() + "/roll-calls", "lead", "role", "security-officer");
		new RouteRehearsals((path) -> post(path, "administrator", "plan", ""), this.jdbc).give(this.ids, id, elsewhere);
	}

	private TemplateVersion publish(String key, String lastItem) {
		return this.templates
			.publish(key, RouteChecklist.SOURCE.formatted(lastItem).getBytes(StandardCharsets.UTF_8), Actor.SYSTEM)
			.version();
	}

	private DeploymentId start(TemplateVersion template, ProjectSummary project) {
		DeploymentId id = this.deployments.start(new Start(template, project.id(), "1.0", "production",
				Instant.parse("2027-01-01T10:00:00Z"), null, null, Map.of()), Actor.SYSTEM);
		Actor asks = this.accounts.reload(person("contributor"));
		Actor asker = asks.roles().containsKey(project.id()) ? asks
				: this.accounts.member(project, MemberRole.CONTRIBUTOR);
		this.requests.askForWaiver(id, ITEM, new Waiver("late", "watched", LocalDate.now(ZoneOffset.UTC).plusDays(9)),
				asker);
		this.items.addEvidence(id, ITEM, new EvidenceLink("https://example.test/a", "A"), asker);
		this.items.addEvidence(id, ITEM, UploadedFile.of(new MockMultipartFile("file", new byte[] { 1, 2, 3 }), "B"),
				asker);
		return id;
	}

	private ItemPage item(DeploymentId id) {
		return this.register.item(id, ITEM, Actor.SYSTEM);
	}

	private UUID optional(DeploymentId id) {
		return this.register.board(id, Actor.SYSTEM)
			.sections()
			.stream()
			.flatMap(BoardSection::withSections)
			.filter(BoardSection::optional)
			.findFirst()
			.orElseThrow()
			.id();
	}

	private void addDrafts() {
		this.ids.put("drafts", draft("manager"), draft("lead"));
		this.ids.put("drafts/items", "BLD-1", null);
		this.ids.put("drafts/groups", "BLD-2", null);
		this.ids.put("drafts/roles", "security-officer", null);
		this.ids.put("drafts/triggers", "errors", null);
	}

	private UUID draft(String importer) {
		String preview = post("/templates/import", importer, "text", RouteChecklist.SOURCE.formatted("SEC-3"));
		return UUID.fromString(Objects.requireNonNull(preview).replaceAll(".*/", ""));
	}

	/** Sends a form, and goes where that leads. */
	private @Nullable String post(String path, String person, String field, String value) {
		return this.mvc.post()
			.uri(path)
			.with(csrf())
			.cookie(this.accounts.session(person(person)))
			.param(field, value)
			.exchange()
			.getResponse()
			.getRedirectedUrl();
	}

	/**
	 * The ids of this scene.
	 * @return what can stand in an address
	 */
	RouteIds ids() {
		return this.ids;
	}

	/**
	 * Fills words of this scene in.
	 * @param text a text with words in braces
	 * @return the text with what the words stand for
	 */
	String fill(String text) {
		String filled = text.replace("\\n", "\n");
		for (Map.Entry<String, String> word : this.words.entrySet()) {
			filled = filled.replace("{" + word.getKey() + "}", word.getValue());
		}
		return filled;
	}

	/**
	 * Sends a request as somebody in a browser: with a session of their own.
	 * @param person which kind; nobody of that name is a stranger
	 * @return what to hand to {@code with}
	 */
	RequestPostProcessor inABrowser(String person) {
		return (request) -> {
			if (this.people.containsKey(person)) {
				request.setCookies(this.accounts.session(person(person)));
			}
			return request;
		};
	}

	/**
	 * Sends a request with somebody's token.
	 * @param person which kind; nobody of that name has none
	 * @return what to hand to {@code with}
	 */
	RequestPostProcessor withAToken(String person) {
		return (request) -> withAToken(request, this.tokens.get(person));
	}

	private static MockHttpServletRequest withAToken(MockHttpServletRequest request, String token) {
		if (token != null) {
			request.addHeader(HttpHeaders.AUTHORIZATION, token);
		}
		return request;
	}

	private Actor person(String name) {
		return Objects.requireNonNull(this.people.get(name));
	}

}
