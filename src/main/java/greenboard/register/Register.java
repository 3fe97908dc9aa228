package greenboard.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.deployments.DeploymentActs;
import greenboard.prose.Prose;
import greenboard.readiness.OpenLeaf;
import greenboard.readiness.Scheme;
import greenboard.readiness.ShortestWay;
import greenboard.readiness.Status;
import greenboard.verdict.Assessment;
import greenboard.verdict.CriticalItem;
import greenboard.verdict.Tallies;

/**
 * Reads deployments for pages and for the interface. What the actor may not see is not
 * there: {@link greenboard.acts.DeploymentNotFound}.
 */
@Component
public class Register {

	private static final String HEAD = """
			select d.*, p.key as project_key, p.name as project_name, l.name as lead_name, l.email as lead_email,
			""" + HeadRows.GO_ENDED + """
			from deployment d
				join project p on p.id = d.project_id
				left join person l on l.id = d.lead_id
			where d.id = ?
			""";

	private static final String CRITICALS = """
			select key, text, state from item
			where deployment_id = ? and critical and state in ('OPEN', 'FAILED')
			order by state = 'OPEN', position
			""";

	private static final String OPEN_LEAVES = """
			select i.key, i.category, i.weight, i.critical, o.email
			from item i left join person o on o.id = i.owner_id
			where i.deployment_id = ? and i.leaf and i.phase = 'PREPARE' and i.linked is null and i.condition_due is null
				and i.state = 'OPEN'
			order by i.position
			""";

	private static final Set<Status> UNSETTLED = EnumSet.of(Status.OPEN, Status.FAILED);

	private final JdbcClient jdbc;

	private final Lists lists;

	private final Checklists checklists;

	private final Ticks ticks;

	private final DeploymentActs acts;

	private final Clock clock;

	Register(JdbcClient jdbc, Lists lists, Checklists checklists, Ticks ticks, DeploymentActs acts, Clock clock) {
		this.jdbc = jdbc;
		this.lists = lists;
		this.checklists = checklists;
		this.ticks = ticks;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * A deployment's head, in one statement; what has expired by now is written down
	 * first.
	 * @param id the deployment
	 * @param actor who asks
	 * @return the head
	 */
	public DeploymentHead head(DeploymentId id, Actor actor) {
		DeploymentHead head = read(id);
		if (!actor.may(Permission.SEE, head.project().id())) {
			throw new DeploymentNotFound();
		}
		if (!head.isDue(this.clock.instant())) {
			return head;
		}
		this.acts.refresh(id);
		return read(id);
	}

	private DeploymentHead read(DeploymentId id) {
		return this.jdbc.sql(HEAD)
			.param(id.value())
			.query(HeadRows::head)
			.optional()
			.orElseThrow(DeploymentNotFound::new);
	}

	/**
	 * The verdict with all blockers, in one statement for the critical items.
	 * @param head the deployment's head
	 * @return the verdict
	 */
	public Assessment assessment(DeploymentHead head) {
		List<CriticalItem> criticals = this.jdbc.sql(CRITICALS)
			.param(head.id().value())
			.query((row, index) -> new CriticalItem(row.getString("key"), Prose.plain(row.getString("text")),
					Status.valueOf(row.getString("state"))))
			.list();
		return assessment(head, criticals);
	}

	/**
	 * The shortest way into the next band, in one statement.
	 * @param head the deployment's head
	 * @return the way; owners are named by their addresses
	 */
	public ShortestWay shortestWay(DeploymentHead head) {
		return ShortestWay.find(head.readiness(), this.jdbc.sql(OPEN_LEAVES)
			.param(head.id().value())
			.query((row, index) -> new OpenLeaf(row.getString("key"), place(head.scheme(), row.getString("category")),
					head.scheme().weighted() ? row.getBigDecimal("weight") : BigDecimal.ONE, row.getBoolean("critical"),
					row.getString("email")))
			.list());
	}

	/**
	 * A deployment with its whole checklist, in three statements.
	 * @param id the deployment
	 * @param actor who asks
	 * @return the board
	 */
	public Board board(DeploymentId id, Actor actor) {
		DeploymentHead head = head(id, actor);
		List<BoardSection> sections = this.checklists.sections(id, head.linked());
		List<CriticalItem> criticals = sections.stream()
			.flatMap(BoardSection::withSections)
			.flatMap(BoardSection::allItems)
			.filter((item) -> item.critical() && UNSETTLED.contains(item.state()))
			.sorted(Comparator.comparing(BoardItem::state, Comparator.reverseOrder()))
			.map((item) -> new CriticalItem(item.key(), Prose.plain(item.text()), item.state()))
			.toList();
		return new Board(head, assessment(head, criticals), sections);
	}

	/**
	 * One item with everything about it but its trail.
	 * @param id the deployment
	 * @param key the item
	 * @param actor who asks
	 * @return the item
	 * @throws greenboard.acts.ItemNotFound when the deployment has none of that key
	 */
	public ItemPage item(DeploymentId id, String key, Actor actor) {
		DeploymentHead head = head(id, actor);
		return this.checklists.item(head, key, head.linked());
	}

	/**
	 * What a page has to draw again after an item was settled, in one statement, or two
	 * where a parent has linked items; whoever settled it was allowed to see it.
	 * @param id the deployment
	 * @param key the item
	 * @return the item, its parents and its sections
	 */
	public TickedItem ticked(DeploymentId id, String key) {
		return this.ticks.ticked(id, key, () -> head(id, Actor.SYSTEM).linked());
	}

	/**
	 * A page of the deployments that the actor may see, in one statement.
	 * @param filter which of them
	 * @param actor who asks
	 * @return the page
	 */
	public DeploymentList list(DeploymentFilter filter, Actor actor) {
		return this.lists.deployments(filter, actor);
	}

	/**
	 * The requests that await the actor's answer, oldest first, in one statement.
	 * @param actor who asks
	 * @return other people's open requests in projects where the actor may grant
	 */
	public List<AwaitingRequest> awaiting(Actor actor) {
		return this.lists.awaiting(actor);
	}

	private static Assessment assessment(DeploymentHead head, List<CriticalItem> criticals) {
		return Assessment.of(head.id().place(), head.scheme(), head.tallies(), criticals, head.standings(),
				head.decision());
	}

	private static String place(Scheme scheme, @Nullable String category) {
		return Objects.requireNonNullElse(Tallies.place(scheme, category), Tallies.OUTSIDE);
	}

}
