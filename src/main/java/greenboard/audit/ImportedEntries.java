package greenboard.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.canonical.Sha256;

/**
 * Takes what happened before there were chains over into them, in order, marked as
 * imported. Where the clocks of that time ran back, the time stands still.
 */
@Component
class ImportedEntries implements JavaMigration {

	private static final int BATCH = 1000;

	private static final String UNKNOWN = "unknown";

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("101");
	}

	@Override
	public String getDescription() {
		return "take what happened over";
	}

	@Override
	public Integer getChecksum() {
		return 1;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		try (Statement select = connection.createStatement();
				PreparedStatement head = connection
					.prepareStatement("insert into trail_head (chain, seq, hash, at) values (?, 0, ?, '-infinity') "
							+ "on conflict do nothing");
				PreparedStatement entry = connection.prepareStatement("""
						insert into trail_entry (chain, seq, at, bytes, previous_hash, hash, actor_id, actor_name,
							action, subject, subject_key, before, after, reason)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						""");
				Statement heads = connection.createStatement()) {
			select.setFetchSize(BATCH);
			copy(select, head, entry);
			heads.execute("""
					update trail_head h set (seq, hash, at) = (select e.seq, e.hash, e.at from trail_entry e
						where e.chain = h.chain order by e.seq desc limit 1)
					""");
		}
	}

	private static void copy(Statement select, PreparedStatement head, PreparedStatement entry) throws SQLException {
		Place place = null;
		int rows = 0;
		try (ResultSet row = select
			.executeQuery("select * from audit_event order by deployment_id, sequence, at, id")) {
			while (row.next()) {
				place = begin(row, place, head);
				place = append(row, place, entry);
				if (++rows % BATCH == 0) {
					entry.executeBatch();
				}
			}
		}
		entry.executeBatch();
	}

	/** Goes on in the chain, or begins the row's chain. */
	private static Place begin(ResultSet row, @Nullable Place before, PreparedStatement head) throws SQLException {
		UUID deployment = row.getObject("deployment_id", UUID.class);
		UUID chain = (deployment != null) ? deployment : AuditTrail.SYSTEM;
		Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
		if (before != null && before.chain().equals(chain)) {
			return new Place(chain, before.seq(), before.hash(), at.isBefore(before.at()) ? before.at() : at);
		}
		byte[] zeros = new byte[Sha256.LENGTH];
		head.setObject(1, chain);
		head.setBytes(2, zeros);
		head.executeUpdate();
		return new Place(chain, 0, zeros, at);
	}

	private static Place append(ResultSet row, Place place, PreparedStatement entry) throws SQLException {
		EntryBytes said = said(row, place);
		byte[] bytes = said.bytes();
		byte[] hash = KeptEntry.hash(place.hash(), bytes);
		Object[] values = { said.chain(), said.seq(), OffsetDateTime.ofInstant(place.at(), ZoneOffset.UTC), bytes,
				place.hash(), hash, said.actor().id(), said.actor().name(), said.action(), said.subject(),
				said.subjectKey(), said.before(), said.after(), said.reason() };
		for (int i = 0; i < values.length; i++) {
			entry.setObject(i + 1, values[i]);
		}
		entry.addBatch();
		return place.behind(hash);
	}

	private static EntryBytes said(ResultSet row, Place place) throws SQLException {
		Doer by = new Doer(row.getObject("actor_id", UUID.class), row.getString("actor_name"), List.of());
		return new EntryBytes(EntryBytes.TYPE, place.chain(), place.seq() + 1, EntryBytes.text(place.at()), UNKNOWN, by,
				EntryBytes.Authentication.of(Proof.NONE), null, row.getString("action"), row.getString("subject"),
				row.getString("subject_key"), row.getString("before"), row.getString("after"), row.getString("reason"),
				UNKNOWN, UNKNOWN, true);
	}

}
