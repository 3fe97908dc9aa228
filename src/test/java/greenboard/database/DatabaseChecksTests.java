package greenboard.database;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

import greenboard.status.FreeSpace;
import greenboard.status.StatusTexts;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseChecksTests {

	private static final FreeSpace SPACE = new FreeSpace(DataSize.ofMegabytes(1));

	@TempDir
	private Path home;

	@Test
	void sayHowTheDatabaseThatComesAlongIsDoing() {
		JdbcClient jdbc;
		ServerCheck server;
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			jdbc = JdbcClient.create(source(database));
			server = new ServerCheck(jdbc, provider(database));

			assertThat(StatusTexts.of(server.look())).startsWith("Fine: PostgreSQL 18")
				.contains("the one that comes along");
			assertThat(StatusTexts.of(new DurabilityCheck(jdbc).look()))
				.startsWith("Fine: On: fsync, full_page_writes, synchronous_commit.");
			assertThat(StatusTexts.of(new DataDiskCheck(new DataLocation(this.home), SPACE, provider(database)).look()))
				.startsWith("Fine: ")
				.contains(this.home.toString());
			loseSomething(database);
		}

		assertThat(StatusTexts.of(server.look())).startsWith("Act now: The PostgreSQL that comes along")
			.contains("postgresql.log");
		assertThat(StatusTexts.of(new ServerCheck(jdbc, provider(null)).look()))
			.startsWith("Act now: Your own PostgreSQL does not answer.");
	}

	private static void loseSomething(EmbeddedDatabase database) {
		SingleConnectionDataSource connection = new SingleConnectionDataSource(database.getJdbcUrl(),
				database.getUsername(), database.getPassword(), true);
		JdbcClient jdbc = JdbcClient.create(connection);
		jdbc.sql("set synchronous_commit = off").update();

		assertThat(StatusTexts.of(new DurabilityCheck(jdbc).look())).startsWith("Act now: Off: synchronous_commit.");
		connection.destroy();
	}

	@Test
	void doNotPretendToSeeTheDiskOfAnother() {
		assertThat(StatusTexts.of(new DataDiskCheck(new DataLocation(this.home), SPACE, provider(null)).look()))
			.startsWith("To know: Greenboard does not see the disk of your own PostgreSQL.");
	}

	private static DriverManagerDataSource source(EmbeddedDatabase database) {
		return new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	private static ObjectProvider<EmbeddedDatabase> provider(EmbeddedDatabase database) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		if (database != null) {
			beans.addBean("database", database);
		}
		return beans.getBeanProvider(EmbeddedDatabase.class);
	}

}
