package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedItem.Evidence;
import greenboard.signed.SignedItem.Waiver;

/**
 * Reads leaves from rows.
 */
final class LeafRows {

	static final String COLUMNS = """
			i.key, i.text, i.details, i.state, i.critical, i.weight, i.category, i.phase, i.waived_until,
				coalesce((with recursive above as (
						select p.parent_id, p.text, 1 as step from item p where p.id = i.parent_id
						union all
						select p.parent_id, p.text, above.step + 1 from item p join above on p.id = above.parent_id)
					select array_agg(text order by step desc) from above), '{}') as under,
				(with recursive around as (
						select s.parent_id, s.title from section s where s.id = i.section_id
						union all
						select s.parent_id, s.title from section s join around on s.id = around.parent_id)
					select array_agg(title) from around) as sections,
				coalesce((select jsonb_agg(jsonb_build_object('url', e.url, 'title', e.title))
					from evidence e where e.item_id = i.id), '[]') as evidence,
				w.reason, w.compensating_control, w.answered_by_name
			""";

	static final String WAIVER = """
			left join lateral (select r.reason, r.compensating_control, r.answered_by_name from item_request r
				where r.item_id = i.id and r.kind = 'WAIVER' and r.answer = 'GRANTED'
				order by r.answered_at desc limit 1) w on i.state = 'WAIVED'
			""";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {
	};

	private LeafRows() {
	}

	static Leaf leaf(ResultSet row, int index) throws SQLException {
		return new Leaf(item(row), Phase.valueOf(row.getString("phase")), texts(row, "sections"));
	}

	static SignedItem item(ResultSet row) throws SQLException {
		return new SignedItem(row.getString("key"), texts(row, "under"), row.getString("text"),
				row.getString("details"), Status.valueOf(row.getString("state")), row.getBoolean("critical"),
				row.getBigDecimal("weight"), row.getString("category"),
				JSON.readValue(row.getString("evidence"), EVIDENCE), waiver(row));
	}

	private static @Nullable Waiver waiver(ResultSet row) throws SQLException {
		LocalDate until = row.getObject("waived_until", LocalDate.class);
		return (until != null) ? new Waiver(row.getString("reason"), row.getString("compensating_control"), until,
				row.getString("answered_by_name")) : null;
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
