package greenboard.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database where no other is named, and holds whichever database it
 * is to what Greenboard needs of it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
class EmbeddedDatabaseAutoConfiguration {

	@Bean
	@ConditionalOnBooleanProperty(name = "greenboard.tolerate-data-loss", havingValue = false, matchIfMissing = true)
	DurabilityRequirement durabilityRequirement() {
		return new DurabilityRequirement();
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
		LoopbackByDefault loopbackByDefault(Environment environment) {
			return new LoopbackByDefault(environment);
		}

	}

}
