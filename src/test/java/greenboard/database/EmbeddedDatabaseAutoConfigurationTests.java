package greenboard.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class,
				DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
		.withUserConfiguration(Properties.class);

	@Test
	void startsWhereNoDatabaseIsNamedAndStopsAtTheEnd(@TempDir Path home) {
		this.application.withPropertyValues("greenboard.data-dir=" + home).run((context) -> {
			assertThat(context).hasNotFailed()
				.hasSingleBean(EmbeddedDatabase.class)
				.hasSingleBean(LoopbackByDefault.class);
			assertThat(JdbcClient.create(context.getBean(DataSource.class))
				.sql("select count(*) from trail_entry")
				.query(int.class)
				.single()).isZero();
		});

		assertThat(Postmaster.of(home.resolve("database"))).isEmpty();
	}

	@Test
	void leavesADatabaseThatIsNamedAlone() {
		this.application.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")
			.run((context) -> assertThat(explained(context.getStartupFailure()))
				.contains("The database does not let Greenboard in: Connection to 127.0.0.1:1 refused"));
	}

	@Test
	void leavesTheTestsDatabaseAlone() {
		this.application.withUserConfiguration(OtherDatabase.class)
			.withPropertyValues("greenboard.tolerate-data-loss=true")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class));
	}

	@Test
	void refusesADatabaseThatMayLoseWhatItConfirmed() {
		this.application.withUserConfiguration(OtherDatabase.class).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(explained(context.getStartupFailure()))
				.contains("The database runs with fsync = off and can lose what it has confirmed.")
				.contains("Switch fsync on in its configuration.");
		});
	}

	@Test
	void refusesARoleOfTheApplicationThatDoesNotWaitForItsCommits(@TempDir Path home) {
		ApplicationContextRunner embedded = this.application.withPropertyValues("greenboard.data-dir=" + home);
		embedded.run((context) -> JdbcClient.create(context.getBean(DataSource.class))
			.sql("alter role current_user set synchronous_commit to off")
			.update());

		embedded.run((context) -> assertThat(explained(context.getStartupFailure()))
			.contains("The database runs with synchronous_commit = off"));
	}

	private static String explained(Throwable failure) {
		FailureAnalysis analysis = new DatabaseUnavailableAnalyzer().analyze(failure);
		if (analysis == null) {
			analysis = new UnreachableDatabaseAnalyzer().analyze(failure);
		}
		return analysis.getDescription() + " " + analysis.getAction();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(TestDatabase.class)
	static class OtherDatabase {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(DataLocation.class)
	static class Properties {

	}

}
