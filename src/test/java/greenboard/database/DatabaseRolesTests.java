package greenboard.database;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.status.StatusTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A PostgreSQL of the operator's own, with one role and with two.
 */
class DatabaseRolesTests {

	private final AnnotationConfigApplicationContext server = new AnnotationConfigApplicationContext(
			TestDatabase.class);

	private TestDatabase.Owner owner;

	private ApplicationContextRunner application;

	@BeforeEach
	void begin() {
		this.owner = this.server.getBean(TestDatabase.Owner.class);
		this.application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class,
					DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withPropertyValues("greenboard.tolerate-data-loss=true", "spring.datasource.url=" + this.owner.url(),
					"spring.datasource.password=" + this.owner.secret());
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void areOneWhereOnlyOneIsNamed() {
		withOneRole().run((context) -> {
			assertThat(context.getBean(DatabaseRoles.class))
				.isEqualTo(new DatabaseRoles(this.owner.user(), this.owner.user(), false));
			assertThat(status(context)).contains("can take the guards off the trail", "spring.flyway.user");
			assertThat(rights(context, "trail_entry")).containsExactly("INSERT", "SELECT");
			assertThat(jdbc(context).sql("select seq from lock_trail(gen_random_uuid())").query(Long.class).single())
				.isZero();
			assertThatThrownBy(() -> jdbc(context).sql("delete from trail_entry").update()).rootCause()
				.hasMessageContaining("permission denied");
		});
	}

	@Test
	void areTwoWhereAnOwnerIsNamedBesides() {
		withTwoRoles().run((context) -> {
			assertThat(context.getBean(DatabaseRoles.class))
				.isEqualTo(new DatabaseRoles(this.owner.user() + "_app", this.owner.user(), true));
			assertThat(status(context)).contains(this.owner.user() + "_app", "can add to the trail, and not change it");
			assertThat(rights(context, "trail_entry")).containsExactly("INSERT", "SELECT");
			assertThat(rights(context, "trail_head")).containsExactly("SELECT");
			assertThat(rights(context, "flyway_schema_history")).containsExactly("SELECT");
			assertThat(rights(context, "deployment")).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
			assertThatThrownBy(() -> jdbc(context).sql("alter table trail_entry disable trigger user").update())
				.rootCause()
				.hasMessageContaining("must be owner of table trail_entry");
			assertThatThrownBy(() -> jdbc(context).sql("create function now() returns int return 1").update())
				.rootCause()
				.hasMessageContaining("permission denied for schema");
		});
	}

	@Test
	void becomeTwoLater() {
		withOneRole().run((context) -> assertThat(context).hasNotFailed());
		withTwoRoles().run((context) -> {
			assertThat(context.getBean(DatabaseRoles.class).separate()).isTrue();
			assertThat(rights(context, "person")).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
		});
	}

	private ApplicationContextRunner withOneRole() {
		return this.application.withPropertyValues("spring.datasource.username=" + this.owner.user());
	}

	private ApplicationContextRunner withTwoRoles() {
		return this.application.withPropertyValues("spring.datasource.username=" + this.owner.user() + "_app",
				"spring.flyway.user=" + this.owner.user(), "spring.flyway.password=" + this.owner.secret());
	}

	/** What the application's role may do with a table. */
	private static List<String> rights(ApplicationContext context, String table) {
		return jdbc(context).sql("""
				select may from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) may
				where has_table_privilege(?, may) order by may
				""").param(table).query(String.class).list();
	}

	private static String status(ApplicationContext context) {
		return StatusTexts.of(new RolesCheck(context.getBean(DatabaseRoles.class)).look());
	}

	private static JdbcClient jdbc(ApplicationContext context) {
		return JdbcClient.create(context.getBean(DataSource.class));
	}

}
