package greenboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import({ TestDatabase.class, StatementLog.class })
class StatementLogTests {

	@Autowired
	private StatementLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource source;

	@Test
	void hearsClientsAndPlainStatementsAndNothingElse() {
		List<String> heard = this.log.during(() -> {
			this.jdbc.sql("select :it::int").param("it", 1).query(Integer.class).single();
			this.jdbc.sql("select 2").query(Integer.class).single();
			plain("select 3");
		});

		assertThat(heard).containsExactly("select ?::int", "select 2", "select 3");
		assertThat(this.log.during(() -> {
		})).isEmpty();
	}

	private void plain(String sql) {
		try (Connection connection = this.source.getConnection()) {
			connection.createStatement().execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
