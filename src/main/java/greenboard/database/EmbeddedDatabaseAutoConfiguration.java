package greenboard.database;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database where no other is named, and holds whichever database it
 * is to what Greenboard needs of it.
 */
@AutoConfiguration(before = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
class EmbeddedDatabaseAutoConfiguration {

	@Bean
	@ConditionalOnBooleanProperty(name = "greenboard.tolerate-data-loss", havingValue = false, matchIfMissing = true)
	DurabilityRequirement durabilityRequirement(DataSource dataSource) {
		return new DurabilityRequirement(dataSource);
	}

	@Bean
	ApplicationRights applicationRights(DataSource dataSource) {
		return new ApplicationRights(dataSource);
	}

	@Bean
	@DependsOnDatabaseInitialization
	DatabaseRoles databaseRoles(DataSource dataSource) {
		return DatabaseRoles.of(dataSource);
	}

	/**
	 * Everything that comes with data of our own.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(NoDatabaseNamed.class)
	@ConditionalOnMissingBean(JdbcConnectionDetails.class)
	static class Embedded {

		@Bean
		EmbeddedDatabase embeddedDatabase(DataLocation location) {
			return EmbeddedDatabase.start(location.dataDir());
		}

		@Bean
		FlywayConnectionDetails ownerOfTheEmbeddedDatabase(EmbeddedDatabase database) {
			return database.owner();
		}

		@Bean
		LoopbackByDefault loopbackByDefault(Environment environment) {
			return new LoopbackByDefault(environment);
		}

	}

}
