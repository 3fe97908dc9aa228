package greenboard.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one connection of this node that listens. Each second it also reads the entries
 * behind the last one that it knows, so that nothing is missed when a word was lost; and
 * after it was away, everybody is told to look again.
 */
@Component
class Listening implements SmartLifecycle {

	private static final Log LOG = LogFactory.getLog(Listening.class);

	private static final int POLL_MILLIS = 1000;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	/**
	 * Entries get their numbers before they are committed, so that a lower one can come
	 * later.
	 */
	private static final int OVERLAP = 500;

	private final JdbcConnectionDetails database;

	private final News news;

	private final Streams streams;

	private final Object pausing = new Object();

	private volatile @Nullable Connection connection;

	/**
	 * Which thread listens, null for none; one that was told to stop may still be about
	 * to.
	 */
	private volatile @Nullable Thread thread;

	Listening(JdbcConnectionDetails database, News news, Streams streams) {
		this.database = database;
		this.news = news;
		this.streams = streams;
	}

	@Override
	public void start() {
		Thread started = new Thread(this::run, "live-listening");
		started.setDaemon(true);
		this.thread = started;
		started.start();
	}

	private void run() {
		Duration pause = FIRST_PAUSE;
		while (listens()) {
			try (Connection own = connect()) {
				this.connection = own;
				long last = begin(own);
				pause = FIRST_PAUSE;
				while (listens()) {
					hear(own.unwrap(PGConnection.class));
					last = read(own, last);
				}
			}
			catch (SQLException | RuntimeException ex) {
				pause = again(pause, ex);
			}
		}
	}

	private boolean listens() {
		return this.thread == Thread.currentThread();
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", String.valueOf(this.database.getUsername()));
		properties.setProperty("password", String.valueOf(this.database.getPassword()));
		properties.setProperty("ApplicationName", "greenboard live");
		properties.setProperty("tcpKeepAlive", "true");
		properties.setProperty("connectTimeout", "5");
		return DriverManager.getConnection(this.database.getJdbcUrl(), properties);
	}

	private long begin(Connection own) throws SQLException {
		long last;
		try (Statement statement = own.createStatement()) {
			statement.execute("listen " + News.CHANNEL);
			try (ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from trail_entry")) {
				row.next();
				last = row.getLong(1);
			}
		}
		this.streams.lookAgain(ends(own, this.streams.deployments()));
		return last;
	}

	private static Map<UUID, Long> ends(Connection own, Set<UUID> chains) throws SQLException {
		Map<UUID, Long> ends = new HashMap<>();
		try (PreparedStatement statement = own
			.prepareStatement("select chain, seq from trail_head where chain = any (?)")) {
			statement.setArray(1, own.createArrayOf("uuid", chains.toArray()));
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					ends.put(row.getObject(1, UUID.class), row.getLong(2));
				}
			}
		}
		return ends;
	}

	private void hear(PGConnection own) throws SQLException {
		PGNotification[] words = own.getNotifications(POLL_MILLIS);
		if (words != null) {
			for (PGNotification word : words) {
				this.news.heard(word.getParameter());
			}
		}
	}

	private long read(Connection own, long last) throws SQLException {
		long newest = last;
		try (PreparedStatement statement = own
			.prepareStatement("select chain, max(seq), max(id) from trail_entry where id > ? group by chain")) {
			statement.setLong(1, last - OVERLAP);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					this.news.grown(row.getObject(1, UUID.class), row.getLong(2));
					newest = Math.max(newest, row.getLong(3));
				}
			}
		}
		return newest;
	}

	private Duration again(Duration pause, Exception ex) {
		if (listens()) {
			LOG.warn("Changes of other nodes are not heard for the moment, the connection is tried again: "
					+ ex.getMessage());
			rest(pause);
		}
		Duration longer = pause.multipliedBy(2);
		return (longer.compareTo(LONGEST_PAUSE) < 0) ? longer : LONGEST_PAUSE;
	}

	private void rest(Duration pause) {
		synchronized (this.pausing) {
			try {
				this.pausing.wait(pause.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public void stop() {
		this.thread = null;
		synchronized (this.pausing) {
			this.pausing.notifyAll();
		}
		Connection own = this.connection;
		if (own != null) {
			try {
				own.abort(Runnable::run);
			}
			catch (SQLException ex) {
				LOG.debug("It was gone already", ex);
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
