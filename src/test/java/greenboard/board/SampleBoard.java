package greenboard.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.RequestKind;
import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.readiness.Band;
import greenboard.readiness.Leaf;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.readiness.WeightedCategory;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.DeploymentHead;
import greenboard.register.ItemRequest;
import greenboard.register.Progress;
import greenboard.verdict.Assessment;
import greenboard.verdict.CriticalItem;
import greenboard.verdict.Figures;
import greenboard.verdict.Standings;
import greenboard.verdict.Tallies;

/**
 * A deployment with an item in every state.
 */
public final class SampleBoard {

	/** When it was last worked on. */
	public static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");

	/** Who reads it. */
	public static final PersonSummary SARA = new PersonSummary(new PersonId(UUID.randomUUID()), "Sara Lindqvist",
			"sara@example.com");

	/** Who owns some of it. */
	public static final PersonSummary AMIR = new PersonSummary(new PersonId(UUID.randomUUID()), "Amir Haddad",
			"amir@example.com");

	/** Which deployment it is. */
	public static final DeploymentId ID = new DeploymentId(UUID.fromString("6a8a3a0e-9e6e-4cf7-8b45-0d1d7a3c1a10"));

	private static final Scheme SCHEME = new Scheme(
			List.of(new WeightedCategory("Application", new BigDecimal(60)),
					new WeightedCategory("Security", new BigDecimal(40))),
			List.of(new Band("DEPLOY", new BigDecimal(90), true, "Everything critical is done"),
					new Band("CAUTION", new BigDecimal(80), true, "Deploy with monitoring"),
					new Band("DELAY", new BigDecimal(70), false, "Mend first"),
					new Band("STOP", BigDecimal.ZERO, false, "Do not deploy")));

	private SampleBoard() {
	}

	/**
	 * The board.
	 * @return its head, its verdict and four sections, one of each phase
	 */
	public static Board board() {
		return board("Application");
	}

	/**
	 * The board with another category for its first section.
	 * @param category the category; "Application" is one that counts
	 * @return the board
	 */
	static Board board(String category) {
		List<BoardSection> sections = sections(category);
		Tallies tallies = tallies(sections);
		List<CriticalItem> criticals = sections.stream()
			.flatMap(BoardSection::withSections)
			.flatMap(BoardSection::allItems)
			.filter((item) -> item.critical() && item.state() == Status.OPEN)
			.map((item) -> new CriticalItem(item.key(), item.text(), item.state()))
			.toList();
		Assessment assessment = Assessment.of(ID.place(), SCHEME, tallies, criticals, Standings.NONE, null);
		return new Board(head(tallies, assessment), assessment, sections);
	}

	private static DeploymentHead head(Tallies tallies, Assessment assessment) {
		return new DeploymentHead(ID, new ProjectSummary(new ProjectId(UUID.randomUUID()), "portal", "Customer portal"),
				new DeploymentHead.TemplateReference(UUID.randomUUID(), "web", 3, "Web application"), "4.2.0",
				"production", null, Instant.parse("2026-11-26T22:00:00Z"), ZoneOffset.UTC, SARA, List.of(),
				DeploymentState.PLANNED, null, SCHEME, tallies, Figures.of(assessment), 41, NOW, "Sara Lindqvist", NOW,
				"Sara Lindqvist", Standings.NONE, null, null, null);
	}

	private static Tallies tallies(List<BoardSection> sections) {
		Tallies[] tallies = { new Tallies(new TreeMap<>(), Tallies.EMPTY.outside()) };
		sections.stream()
			.flatMap(BoardSection::withSections)
			.flatMap(BoardSection::allItems)
			.filter((item) -> item.settable() && item.phase() == Phase.PREPARE)
			.forEach((item) -> tallies[0] = tallies[0].plus(Tallies.place(SCHEME, item.category()),
					new Leaf(item.state(), item.weight(), item.critical(), item.optional())));
		return tallies[0];
	}

	private static List<BoardSection> sections(String category) {
		List<BoardSection> sections = new ArrayList<>();
		UUID application = UUID.randomUUID();
		sections.add(section(application, category, Phase.PREPARE, List.of(
				item(application, "APP-1", "Release notes are written and support has read them", Status.DONE),
				item(application, "APP-2", "Feature flags of `4.2.0` are off by default", Status.DONE),
				item(application, "APP-3", "Load test at twice the expected peak, 95th percentile under 1.5 s",
						Status.FAILED)
					.note("2.4 s on the order list at 900 requests per second"),
				item(application, "APP-4", "Automated tests are green on the release commit", Status.OPEN).below(
						item(application, "APP-5", "Unit tests", Status.DONE),
						item(application, "APP-6", "Browser tests in Firefox, Safari and Chrome", Status.OPEN)),
				item(application, "APP-7",
						"Translations are complete for Swedish, Portuguese and Arabic, and somebody who speaks the language has walked through the order, the invoice and the password pages",
						Status.OPEN)
					.owner(AMIR),
				item(application, "APP-8", "CDN caches are purged", Status.NOT_APPLICABLE).optional()
					.note("The portal is not behind a CDN"))));
		UUID security = UUID.randomUUID();
		sections.add(section(security, "Security", Phase.PREPARE, List.of(
				item(security, "SEC-1", "Dependency scan shows no high finding", Status.DONE),
				item(security, "SEC-2", "Penetration test findings rated high are closed", Status.OPEN).critical()
					.owner(AMIR),
				item(security, "SEC-3", "Backups restore within an hour", Status.WAIVED).critical()
					.note("Manual restore was rehearsed instead"),
				item(security, "SEC-4", "Secrets were rotated", Status.OPEN).critical().asked(),
				item(security, "SEC-5", "All approvals are obtained", Status.OPEN).linked())));
		UUID day = UUID.randomUUID();
		sections.add(section(day, "Switch over", Phase.DEPLOY,
				List.of(item(day, "DAY-1", "Traffic is switched", Status.OPEN))));
		UUID after = UUID.randomUUID();
		sections.add(section(after, "First two hours", Phase.VERIFY,
				List.of(item(after, "VER-1", "Error rate is normal", Status.OPEN))));
		UUID back = UUID.randomUUID();
		sections.add(section(back, "Taking it back", Phase.ROLL_BACK,
				List.of(item(back, "RB-1", "Traffic goes to the old version", Status.OPEN))));
		return sections;
	}

	private static BoardSection section(UUID id, String title, Phase phase, List<Draft> drafts) {
		List<BoardItem> items = drafts.stream().map((draft) -> draft.item(title, phase)).toList();
		Progress progress = items.stream()
			.flatMap(BoardItem::withItems)
			.filter(BoardItem::settable)
			.map((item) -> one(item.state()))
			.reduce(Progress.NONE, Progress::plus);
		return new BoardSection(id, title, 2, phase, title, "Application".equals(title),
				(phase == Phase.DEPLOY) ? new Outline.Offset("-PT4H", null, null) : null,
				"What we build and how we know that it works. Tick from the **release branch**, not from main.",
				List.of(), 1, progress, items, List.of());
	}

	private static Progress one(Status state) {
		return new Progress((state == Status.DONE) ? 1 : 0, (state == Status.FAILED) ? 1 : 0,
				(state == Status.WAIVED) ? 1 : 0, (state == Status.NOT_APPLICABLE) ? 1 : 0,
				(state == Status.OPEN) ? 1 : 0);
	}

	private static Draft item(UUID section, String key, String text, Status state) {
		return new Draft(section, key, text, state);
	}

	/** An item as it is being described. */
	private static final class Draft {

		private final UUID section;

		private final String key;

		private final String text;

		private final Status state;

		private boolean critical;

		private boolean optional;

		private boolean linked;

		private boolean asked;

		private String note;

		private PersonSummary owner;

		private List<Draft> below = List.of();

		Draft(UUID section, String key, String text, Status state) {
			this.section = section;
			this.key = key;
			this.text = text;
			this.state = state;
		}

		Draft critical() {
			this.critical = true;
			return this;
		}

		Draft optional() {
			this.optional = true;
			return this;
		}

		Draft linked() {
			this.linked = true;
			return this;
		}

		Draft asked() {
			this.asked = true;
			return this;
		}

		Draft note(String text) {
			this.note = text;
			return this;
		}

		Draft owner(PersonSummary person) {
			this.owner = person;
			return this;
		}

		Draft below(Draft... drafts) {
			this.below = List.of(drafts);
			return this;
		}

		BoardItem item(String category, Phase phase) {
			boolean touched = this.state != Status.OPEN;
			return new BoardItem(UUID.randomUUID(), this.section, this.key, this.text, "", this.critical, this.optional,
					BigDecimal.ONE, category, phase, this.linked ? Link.SIGN_OFFS : null, null, false, this.state,
					this.note, this.owner, touched ? new BoardItem.Doer("Mei Tanaka", "mei@example.com") : null,
					touched ? NOW : null, (this.state == Status.WAIVED) ? LocalDate.parse("2027-01-15") : null, null,
					List.of(), this.asked ? request() : null, 3, 10,
					this.below.stream().map((draft) -> draft.item(category, phase)).toList());
		}

		private static ItemRequest request() {
			return new ItemRequest(UUID.randomUUID(), RequestKind.WAIVER, "The vault is being moved this week",
					"Old secrets are revoked on Monday", LocalDate.parse("2027-01-15"), UUID.randomUUID(),
					"Ines Duarte", NOW, null, null, null, null);
		}

	}

}
