package greenboard.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerTests {

	private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)(:[^}]*)?}");

	private final Map<String, Object> compose = compose();

	@Test
	void runsTheApplicationOnlyWithAHealthyPostgres18() throws IOException {
		Map<String, Object> application = service("greenboard");

		assertThat(map(application, "depends_on")).extractingByKey("database")
			.isEqualTo(Map.of("condition", "service_healthy"));
		assertThat(service("database")).containsEntry("image", "postgres:18").containsKey("healthcheck");
		assertThat(dockerfile()).contains("HEALTHCHECK", "/actuator/health");
		assertThat(map(application, "environment")).containsEntry("SPRING_DATASOURCE_URL",
				"jdbc:postgresql://database:5432/greenboard");
	}

	@Test
	void keepsTheDataInANamedVolumeWhereTheImageLooksForIt() {
		assertThat(map(this.compose, "volumes")).containsOnlyKeys("data", "log");
		assertThat(list(service("database"), "volumes")).contains("data:/var/lib/postgresql");
	}

	@Test
	void keepsTheKeyOfTheLogApartFromTheDatabaseWhereTheApplicationAloneCanReadIt() throws IOException {
		assertThat(list(service("greenboard"), "volumes")).containsExactly("log:/greenboard/greenboard-data");
		assertThat(dockerfile())
			.contains("install --directory --owner=greenboard --mode=0700 /greenboard/greenboard-data");
	}

	@Test
	void hasNoDefaultSecrets() throws IOException {
		String text = Files.readString(Path.of("docker-compose.yml"));

		assertThat(text.lines().filter((line) -> line.contains("PASSWORD"))).isNotEmpty()
			.allMatch((line) -> line.matches("\\s+\\w+: \\$\\{\\w*PASSWORD:\\?set it in .env}"));
		assertThat(Files.readAllLines(Path.of(".env.example")).stream().filter((line) -> line.contains("PASSWORD")))
			.allMatch((line) -> line.endsWith("="));
	}

	@Test
	void explainsEveryVariableInTheExample() throws IOException {
		String example = Files.readString(Path.of(".env.example"));

		assertThat(REFERENCE.matcher(Files.readString(Path.of("docker-compose.yml"))).results())
			.allSatisfy((reference) -> assertThat(example).contains(reference.group(1) + "="));
	}

	@Test
	void connectsWithARoleThatIsNeitherSuperuserNorOwner() throws IOException {
		Path script = Path.of("src/main/docker/create-database.sql");

		assertThat(list(service("database"), "volumes")).contains(
				"./" + script.toString().replace('\\', '/') + ":/docker-entrypoint-initdb.d/create-database.sql:ro");
		assertThat(Files.readString(script)).contains("create role greenboard login password :'owner_password'")
			.contains("create role greenboard_app login password :'password'")
			.contains("create database greenboard owner greenboard");
		assertThat(map(service("greenboard"), "environment"))
			.containsEntry("SPRING_DATASOURCE_USERNAME", "greenboard_app")
			.containsEntry("SPRING_FLYWAY_USER", "greenboard");
	}

	@Test
	void runsInLayersOnJava25AndNotAsRoot() throws IOException {
		String runtime = dockerfile().substring(dockerfile().lastIndexOf("FROM "));

		assertThat(runtime).startsWith("FROM eclipse-temurin:25-jre").contains("\nUSER greenboard\n");
		assertThat(runtime.lines().filter((line) -> line.startsWith("COPY --from=build /layers/"))).hasSize(4);
		assertThat(service("greenboard")).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
	}

	private static String dockerfile() throws IOException {
		return Files.readString(Path.of("src/main/docker/Dockerfile"));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> compose() {
		try {
			return (Map<String, Object>) new Load(LoadSettings.builder().build())
				.loadFromString(Files.readString(Path.of("docker-compose.yml")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Object> service(String name) {
		return map(map(this.compose, "services"), name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> parent, String name) {
		return (Map<String, Object>) parent.get(name);
	}

	@SuppressWarnings("unchecked")
	private static List<Object> list(Map<String, Object> parent, String name) {
		return (List<Object>) parent.get(name);
	}

}
