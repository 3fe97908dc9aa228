package greenboard.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

import greenboard.acts.Answer;
import greenboard.acts.RequestKind;
import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.register.BoardItem.Doer;
import greenboard.register.BoardItem.Evidence;

/**
 * Reads sections, items and requests from rows.
 */
final class ItemRows {

	/** Items with everything that a line of them shows. */
	static final String ITEMS = """
			select i.id, i.section_id, i.parent_id, i.key, i.text, i.details, i.critical, i.optional, i.weight,
				i.category, i.phase, i.linked, i.added, i.state, i.note, i.owner_id, o.name as owner_name,
				o.email as owner_email, i.settled_by_name, s.email as settled_by_email, i.settled_at, i.waived_until,
				i.version, i.line, i.condition_due,
				case when i.state = 'WAIVED' then (select w.compensating_control from item_request w
					where w.item_id = i.id and w.kind = 'WAIVER' and w.answer = 'GRANTED'
					order by w.answered_at desc limit 1) end as control,
				coalesce((select jsonb_agg(to_jsonb(e) order by e."addedAt", e.id) from (
						select l.id, l.url, l.title, null::jsonb as file, l.added_by_name as "addedBy",
							l.added_at as "addedAt"
						from evidence l where l.item_id = i.id
						union all
						select f.id, '/deployments/' || f.deployment_id || '/evidence/' || f.id, f.title,
							jsonb_build_object('name', f.name, 'mediaType', f.media_type, 'size', f.size,
								'sha256', encode(f.sha256, 'hex')), f.added_by_name, f.added_at
						from evidence_file f where f.item_id = i.id) e), '[]') as evidence,
				r.id as request_id, r.kind, r.reason, r.compensating_control, r.expires_on, r.asked_by,
				r.asked_by_name, r.asked_at, r.answer, r.answer_reason, r.answered_by_name, r.answered_at
			from item i
				left join person o on o.id = i.owner_id
				left join person s on s.id = i.settled_by
				left join item_request r on r.id = i.request_id
			""";

	/** Requests by themselves. */
	static final String REQUEST_COLUMNS = """
			r.id as request_id, r.kind, r.reason, r.compensating_control, r.expires_on, r.asked_by, r.asked_by_name,
				r.asked_at, r.answer, r.answer_reason, r.answered_by_name, r.answered_at
			""";

	private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {
	};

	private static final TypeReference<List<Outline.Block>> BLOCKS = new TypeReference<>() {
	};

	private ItemRows() {
	}

	/** An item with the id of the one above it; the items below are hung on later. */
	record Hanging(BoardItem item, @Nullable UUID parent) {

		static Hanging of(ResultSet result, int index) throws SQLException {
			return new Hanging(ItemRows.item(result), new StoredRow(result).idOrNull("parent_id"));
		}

	}

	/** A section with the id of the one around it, still without content. */
	record HangingSection(BoardSection section, @Nullable UUID parent) {

		static HangingSection of(ResultSet result, int index) throws SQLException {
			StoredRow row = new StoredRow(result);
			return new HangingSection(ItemRows.section(row), row.idOrNull("parent_id"));
		}

	}

	static BoardItem item(ResultSet result) throws SQLException {
		StoredRow row = new StoredRow(result);
		return new BoardItem(row.id("id"), row.id("section_id"), row.text("key"), row.text("text"), row.text("details"),
				row.yes("critical"), row.yes("optional"), result.getBigDecimal("weight"), row.textOrNull("category"),
				row.word(Phase.class, "phase"), row.wordOrNull(Link.class, "linked"), row.timeOrNull("condition_due"),
				row.yes("added"), row.word(Status.class, "state"), row.textOrNull("note"), row.person("owner"),
				doer(row), row.timeOrNull("settled_at"), row.dayOrNull("waived_until"), row.textOrNull("control"),
				row.json(EVIDENCE, "evidence"), (row.idOrNull("request_id") != null) ? request(result, 0) : null,
				row.number("version"), row.number("line"), List.of());
	}

	private static @Nullable Doer doer(StoredRow row) throws SQLException {
		String name = row.textOrNull("settled_by_name");
		return (name != null) ? new Doer(name, row.textOrNull("settled_by_email")) : null;
	}

	static ItemRequest request(ResultSet result, int index) throws SQLException {
		StoredRow row = new StoredRow(result);
		Instant answered = row.timeOrNull("answered_at");
		return new ItemRequest(row.id("request_id"), row.word(RequestKind.class, "kind"), row.text("reason"),
				row.textOrNull("compensating_control"), row.dayOrNull("expires_on"), row.idOrNull("asked_by"),
				row.text("asked_by_name"), row.time("asked_at"), row.wordOrNull(Answer.class, "answer"),
				row.textOrNull("answer_reason"), row.textOrNull("answered_by_name"), answered);
	}

	static BoardSection section(StoredRow row) throws SQLException {
		String from = row.textOrNull("offset_from");
		String to = row.textOrNull("offset_to");
		String every = row.textOrNull("offset_every");
		boolean timed = from != null || to != null || every != null;
		return new BoardSection(row.id("id"), row.text("title"), row.number("level"), row.word(Phase.class, "phase"),
				row.textOrNull("category"), row.yes("optional"), timed ? new Outline.Offset(from, to, every) : null,
				row.text("notes"), row.json(BLOCKS, "blocks"), row.number("line"), Progress.NONE, List.of(), List.of());
	}

}
