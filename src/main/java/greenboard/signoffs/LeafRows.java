package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import greenboard.outline.Phase;
import greenboard.signed.SignedItem;

/**
 * Reads leaves from rows.
 */
final class LeafRows {

	/** An item {@code i} with its {@link #WAIVER} as it would be signed. */
	static final String ITEM = """
			jsonb_build_object('key', i.key, 'text', i.text, 'details', i.details, 'state', i.state,
				'critical', i.critical, 'weight', i.weight::text, 'category', i.category,
				'under', coalesce((with recursive above as (
						select p.parent_id, p.text, 1 as step from item p where p.id = i.parent_id
						union all
						select p.parent_id, p.text, above.step + 1 from item p join above on p.id = above.parent_id)
					select jsonb_agg(text order by step desc) from above), '[]'),
				'evidence', coalesce((select jsonb_agg(e.shown) from (
						select jsonb_build_object('url', l.url, 'title', l.title) as shown
						from evidence l where l.item_id = i.id
						union all
						select jsonb_build_object('name', f.name, 'title', f.title, 'size', f.size::text,
							'sha256', encode(f.sha256, 'hex'))
						from evidence_file f where f.item_id = i.id) e), '[]'),
				'waiver', case when i.state = 'WAIVED' then jsonb_build_object('reason', w.reason,
					'compensatingControl', w.compensating_control, 'until', i.waived_until,
					'grantedBy', w.answered_by_name) end) as item
			""";

	/** The titles of the sections around an item {@code i}. */
	static final String SECTIONS = """
			(with recursive around as (
					select s.parent_id, s.title from section s where s.id = i.section_id
					union all
					select s.parent_id, s.title from section s join around on s.id = around.parent_id)
				select array_agg(title) from around) as sections
			""";

	static final String WAIVER = """
			left join lateral (select r.reason, r.compensating_control, r.answered_by_name from item_request r
				where r.item_id = i.id and r.kind = 'WAIVER' and r.answer = 'GRANTED'
				order by r.answered_at desc limit 1) w on i.state = 'WAIVED'
			""";

	private LeafRows() {
	}

	static Leaf leaf(ResultSet row, int index) throws SQLException {
		return new Leaf(item(row), Phase.valueOf(row.getString("phase")),
				List.of((String[]) row.getArray("sections").getArray()));
	}

	static SignedItem item(ResultSet row) throws SQLException {
		return SignedItem.of(row.getString("item"));
	}

}
