package greenboard;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

import greenboard.proof.VerifyCommand;

/**
 * The application: one deployable that tells a team whether a deployment may go. Beans
 * are named by their whole class name, since two rooms may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Greenboard {

	/**
	 * Starts the application; with the word {@code rotate-key} it hands the log over to a
	 * new key instead, and takes no port that another one serves on. With the word
	 * {@code verify} and a pack it starts nothing and checks the pack.
	 * @param args Spring Boot's command line arguments, or what follows {@code verify}
	 */
	public static void main(String[] args) {
		List<String> words = List.of(args);
		if (!words.isEmpty() && words.get(0).equals("verify")) {
			System.exit(VerifyCommand.run(words.subList(1, words.size()), System.out));
		}
		SpringApplication application = new SpringApplication(Greenboard.class);
		if (words.contains("rotate-key")) {
			application.addInitializers((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("command", Map.of("server.address", "127.0.0.1", "server.port", "0"))));
		}
		application.run(args);
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
