package greenboard.signoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentState;
import greenboard.signed.SignedItem;
import greenboard.signoffs.Roll.Asked;
import greenboard.signoffs.Roll.Held;

/**
 * Reads a roll row by row: each row has a role, and with it a signature and an item where
 * there are any.
 */
final class RollRows implements RowCallbackHandler {

	/**
	 * The panel of a deployment {@code d} of a project {@code p}.
	 */
	static final String PANEL = """
			p.several_roles_per_signer, p.starter_may_sign, d.created_by, d.state as course,
				(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'titles', m.title_keys)
						order by o.name, o.id), '[]')
					from member m join person o on o.id = m.person_id
					where m.project_id = d.project_id and 'APPROVER' = any(m.roles) and o.deactivated_at is null) as approvers
			""";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<Asked> asked = new ArrayList<>();

	private final List<Held> held = new ArrayList<>();

	private Panel panel = Panel.NOBODY;

	/** An approver as the row has them. */
	private record Member(UUID id, String name, List<String> titles) {

		Approver approver() {
			return new Approver(new PersonId(this.id), this.name, this.titles);
		}

	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		if (this.asked.isEmpty()) {
			this.panel = panel(row);
		}
		ask(SignOffRoles.role(row, 0));
		if (row.getObject("id") != null) {
			answer(SignOffs.signOff(row, 0));
		}
		if (row.getString("signed") != null) {
			this.held.add(new Held(row.getObject("id", UUID.class), SignedItem.of(row.getString("signed")),
					LeafRows.item(row)));
		}
	}

	private static Panel panel(ResultSet row) throws SQLException {
		List<Approver> approvers = List.of(JSON.readValue(row.getString("approvers"), Member[].class))
			.stream()
			.map(Member::approver)
			.toList();
		return new Panel(row.getBoolean("several_roles_per_signer"), row.getBoolean("starter_may_sign"),
				row.getObject("created_by", UUID.class), DeploymentState.valueOf(row.getString("course")), approvers);
	}

	private void ask(SignOffRole role) {
		if (this.asked.isEmpty() || !last().role().key().equals(role.key())) {
			this.asked.add(new Asked(role, new ArrayList<>()));
		}
	}

	private void answer(SignOff signOff) {
		if (!last().votes().contains(signOff)) {
			last().votes().add(signOff);
		}
	}

	private Asked last() {
		return this.asked.get(this.asked.size() - 1);
	}

	Roll roll() {
		return new Roll(this.asked, this.held, this.panel);
	}

}
