package greenboard.register;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.acts.ItemNotFound;
import greenboard.outline.Link;
import greenboard.readiness.Status;
import greenboard.register.ItemRows.Hanging;
import greenboard.register.ItemRows.HangingSection;

/**
 * Reads the checklists of deployments, whole or one item.
 */
@Component
@Transactional(readOnly = true)
class Checklists {

	private static final String SECTIONS = "select * from section where deployment_id = ? order by position";

	private static final String ALL_ITEMS = ItemRows.ITEMS + "where i.deployment_id = ? order by i.position";

	private static final String ITEM_AND_BELOW = """
			with recursive wanted as (
				select id from item where deployment_id = ? and key = ?
				union all
				select c.id from item c join wanted w on c.parent_id = w.id)
			""" + ItemRows.ITEMS + "where i.id in (select id from wanted) order by i.position";

	private static final String SECTION_TITLE = "select title from section where id = ?";

	private static final String REQUESTS = "select " + ItemRows.REQUEST_COLUMNS
			+ " from item_request r where r.item_id = ? order by r.asked_at desc, r.id";

	private final JdbcClient jdbc;

	Checklists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<BoardSection> sections(DeploymentId id, Map<Link, Status> linked) {
		List<HangingSection> sections = this.jdbc.sql(SECTIONS).param(id.value()).query(HangingSection::of).list();
		List<Hanging> items = this.jdbc.sql(ALL_ITEMS).param(id.value()).query(Hanging::of).list();
		return new Tree(sections, items, linked).top();
	}

	ItemPage item(DeploymentHead head, String key, Map<Link, Status> linked) {
		List<Hanging> items = this.jdbc.sql(ITEM_AND_BELOW).params(head.id().value(), key).query(Hanging::of).list();
		BoardItem found = items.stream()
			.map(Hanging::item)
			.filter((item) -> item.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new ItemNotFound(key));
		BoardItem item = new Tree(List.of(), items, linked).item(found);
		String section = this.jdbc.sql(SECTION_TITLE).param(item.sectionId()).query(String.class).single();
		return new ItemPage(head, section, item,
				this.jdbc.sql(REQUESTS).param(item.id()).query(ItemRows::request).list());
	}

}
