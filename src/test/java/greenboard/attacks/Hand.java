package greenboard.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;

/**
 * Somebody with all rights in the database, whom no trigger and no foreign key hinders.
 * What they do is taken back in the end.
 */
@TestComponent
class Hand {

	private final JdbcConnectionDetails database;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final EntityManager entities;

	private String name = "";

	Hand(JdbcConnectionDetails database, JdbcTemplate jdbc, TransactionTemplate transaction, EntityManager entities) {
		this.database = database;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.entities = entities;
	}

	/** Brings the tools, and finds a way in. */
	void prepare() {
		try (Connection connection = TestDatabase.withoutLimits(this.database);
				Statement statement = connection.createStatement()) {
			this.name = connection.getMetaData().getUserName();
			statement.execute(new ClassPathResource("attacks/tools.sql").getContentAsString(StandardCharsets.UTF_8));
			statement.execute("grant \"%s\" to \"%s\" with inherit false, set true".formatted(this.name,
					this.database.getUsername()));
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Does something that stays. */
	void outside(String sql) {
		try (Connection connection = TestDatabase.withoutLimits(this.database);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Does something, and takes all of it back. */
	void takingBack(Runnable act) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			act.run();
		});
	}

	/** Lets the application write what it would write when the transaction ends. */
	void finish() {
		TransactionSynchronizationUtils.triggerBeforeCommit(false);
		this.entities.flush();
		this.entities.clear();
	}

	/** A statement with all rights. */
	void does(String sql, Object... parameters) {
		this.jdbc.execute("set local role \"%s\"; set local session_replication_role = replica".formatted(this.name));
		if (sql.startsWith("select")) {
			this.jdbc.query(sql, (row) -> {
			}, parameters);
		}
		else {
			this.jdbc.update(sql, parameters);
		}
		this.jdbc.execute("set local session_replication_role = origin; set local role none");
	}

	/** A connection of a node, or of somebody whom no trigger hinders. */
	Connection node(String triggers) throws SQLException {
		Connection connection = triggers.equals("replica") ? TestDatabase.withoutLimits(this.database) : DriverManager
			.getConnection(this.database.getJdbcUrl(), this.database.getUsername(), this.database.getPassword());
		connection.setAutoCommit(false);
		return connection;
	}

	/** Lets a transaction begin. */
	static void begin(Connection node) throws SQLException {
		try (Statement statement = node.createStatement()) {
			statement.execute("select transaction_timestamp()");
		}
	}

	/** Appends an entry as somebody does who believes that a place is free. */
	static void append(Connection node, UUID chain, long seq) throws SQLException {
		try (PreparedStatement statement = node.prepareStatement(
				"""
						with said as (
							select chain, clock_timestamp() as at, hash as previous, regexp_replace(convert_from(bytes, 'UTF8'),
								',"seq":\\d+,', ',"seq":' || seq + 1 || ',') as text
							from trail_entry where chain = ? and seq = ?
						), linked as (
							select *, convert_to(regexp_replace(text, '"at":"[^"]+"', '"at":"'
								|| to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"'), 'UTF8') as bytes
							from said
						)
						insert into trail_entry (chain, seq, at, bytes, previous_hash, hash, actor_name, action, subject)
						select chain, ?, at, bytes, previous, sha256('\\x00'::bytea || previous || bytes), '', 'item.settled', ''
						from linked
						""")) {
			statement.setObject(1, chain);
			statement.setLong(2, seq - 1);
			statement.setLong(3, seq);
			statement.executeUpdate();
		}
	}

}
