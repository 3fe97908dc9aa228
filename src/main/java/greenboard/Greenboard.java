package greenboard;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The application: one deployable that tells a team whether a deployment may go. Beans
 * are named by their whole class name, since two rooms may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Greenboard {

	/**
	 * Starts the application.
	 * @param args Spring Boot's command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(Greenboard.class, args);
	}

	/**
	 * The time that everything is stamped with.
	 * @return the system's clock in UTC
	 */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
