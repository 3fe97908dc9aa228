package greenboard.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.acts.ItemNotFound;
import greenboard.outline.Link;
import greenboard.readiness.Status;
import greenboard.register.TickedItem.Parent;
import greenboard.register.TickedItem.SectionProgress;

/**
 * Reads what one tick changes on a page.
 */
@Component
@Transactional(readOnly = true)
class Ticks {

	/**
	 * {@code offset 0} keeps the planner from reading all items there are where it
	 * expects more sections and parents than there can be.
	 */
	private static final String TICKED = """
			with recursive
				ticked as (select id, section_id, parent_id from item where deployment_id = ? and key = ?),
				around as (
					select s.id, s.parent_id, 0 as depth from section s join ticked t on s.id = t.section_id
					union all
					select s.id, s.parent_id, a.depth + 1 from section s join around a on s.id = a.parent_id),
				inside as (
					select a.id as root, a.depth, a.id as section_id from around a
					union all
					select n.root, n.depth, s.id from inside n
						cross join lateral (select id from section where parent_id = n.section_id offset 0) s),
				progress as (
					select n.root, n.depth, count(*) filter (where i.state = 'DONE') as done,
						count(*) filter (where i.state = 'FAILED') as failed,
						count(*) filter (where i.state = 'WAIVED') as waived,
						count(*) filter (where i.state = 'NOT_APPLICABLE') as not_applicable,
						count(*) filter (where i.state = 'OPEN') as open
					from inside n
						left join lateral (select state from item
							where section_id = n.section_id and leaf and linked is null offset 0) i on true
					group by n.root, n.depth),
				above as (
					select i.id, i.parent_id, i.key, 0 as depth from item i join ticked t on i.id = t.parent_id
					union all
					select i.id, i.parent_id, i.key, a.depth + 1 from item i join above a on i.id = a.parent_id),
				below as (
					select a.id as root, a.key, a.depth, a.id, null::text as leaf from above a
					union all
					select b.root, b.key, b.depth, i.id, case when i.leaf then coalesce(i.linked, i.state) end
					from below b cross join lateral (
						select id, leaf, linked, state from item where parent_id = b.id offset 0) i),
				parents as (
					select key, depth, jsonb_agg(distinct leaf) as leaves from below where leaf is not null
					group by key, depth),
				shown as (""" + ItemRows.ITEMS + """
					where i.id = (select id from ticked))
			select shown.*,
				(select jsonb_agg(jsonb_build_object('id', root, 'progress', jsonb_build_object('done', done,
					'failed', failed, 'waived', waived, 'notApplicable', not_applicable, 'open', open)) order by depth)
					from progress) as sections,
				coalesce((select jsonb_agg(jsonb_build_object('key', key, 'leaves', leaves) order by depth)
					from parents), '[]') as above
			from shown
			""";

	private static final TypeReference<List<SectionProgress>> SECTIONS = new TypeReference<>() {
	};

	private static final TypeReference<List<Above>> ABOVE = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	Ticks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	TickedItem ticked(DeploymentId id, String key, Supplier<Map<Link, Status>> linked) {
		return this.jdbc.sql(TICKED)
			.params(id.value(), key)
			.query((row, index) -> ticked(row, linked))
			.optional()
			.orElseThrow(() -> new ItemNotFound(key));
	}

	private static TickedItem ticked(ResultSet result, Supplier<Map<Link, Status>> linked) throws SQLException {
		StoredRow row = new StoredRow(result);
		List<Parent> above = row.json(ABOVE, "above").stream().map((parent) -> parent.resolved(linked)).toList();
		return new TickedItem(ItemRows.item(result), above, row.json(SECTIONS, "sections"));
	}

	/** A parent with what its leaves are or follow. */
	private record Above(String key, Set<String> leaves) {

		private static final Set<String> LINKS = Set.of(Link.ITEMS.name(), Link.SIGN_OFFS.name(), Link.DECISION.name());

		Parent resolved(Supplier<Map<Link, Status>> linked) {
			Set<Status> states = EnumSet.noneOf(Status.class);
			for (String leaf : this.leaves) {
				states.add(LINKS.contains(leaf) ? linked.get().getOrDefault(Link.valueOf(leaf), Status.OPEN)
						: Status.valueOf(leaf));
			}
			return new Parent(this.key, Tree.parentState(states));
		}

	}

}
