package greenboard.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class EmbeddedDatabaseTests {

	@TempDir
	private static Path shared;

	private Path home;

	@BeforeEach
	void startsFromNothingButTheUnpackedPrograms() throws IOException {
		this.home = Files.createTempDirectory(shared, "data");
		Path programs = shared.resolve("postgresql");
		Programs.unpack(programs);
		Files.move(programs, this.home.resolve("postgresql"));
	}

	@AfterEach
	void leavesNoServerBehind() throws IOException {
		try (DataDirectory directory = DataDirectory.claim(this.home)) {
			new Cluster(directory, Programs.unpack(directory.programs())).stop();
		}
		Files.move(this.home.resolve("postgresql"), shared.resolve("postgresql"));
		FileSystemUtils.deleteRecursively(this.home);
	}

	@Test
	void keepsWhatWasCommittedOverARestart() throws SQLException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			execute(database, "create table kept (it int)", "insert into kept values (42)",
					"grant select on kept to public");
		}

		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			assertThat(query(database, "select it from kept")).isEqualTo("42");
		}
	}

	@Test
	void isDurableSpeaksCUnicodeAndGivesTheApplicationNoSuperuser() throws SQLException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			assertThat(query(database, "show fsync")).isEqualTo("on");
			assertThat(query(database, "show full_page_writes")).isEqualTo("on");
			assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
			assertThat(query(database, "show data_checksums")).isEqualTo("on");
			assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(query(database, "select rolsuper from pg_roles where rolname = current_user"))
				.isEqualTo("false");
			assertThat(query(database, "select concat(datlocprovider, ' ', datlocale) from pg_database "
					+ "where datname = current_database()"))
				.isEqualTo("b C.UTF-8");
		}
	}

	@Test
	void letsTheApplicationChangeNoTables() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			execute(database, "create table kept (it int)");

			assertThatThrownBy(() -> application(database).sql("create table other (it int)").update())
				.hasRootCauseMessage("ERROR: permission denied for schema public\n  Position: 14");
			assertThatThrownBy(() -> query(database, "select * from kept")).rootCause()
				.hasMessageContaining("permission denied for table kept");
		}
	}

	@Test
	void givesDataOfTheTimeWithOneRoleAnother() throws IOException {
		EmbeddedDatabase.start(this.home).close();
		Path passwords = this.home.resolve("passwords");
		String before = Files.readString(passwords);
		Files.writeString(passwords, before.replaceFirst("(?m)^owner=.*\\R", ""));

		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			execute(database, "create table kept (it int)");
			assertThat(query(database, "select current_user")).isEqualTo("greenboard_app");
		}
		assertThat(Files.readString(passwords)).hasSameSizeAs(before).isNotEqualTo(before);
	}

	@Test
	void letsNobodyInWithoutThePassword() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "guess"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), Cluster.SUPERUSER, ""));
		}
	}

	@Test
	void keepsItsPasswordsFromOtherUsers() throws IOException {
		EmbeddedDatabase.start(this.home).close();

		assertThat(this.home.resolve("initial-password")).doesNotExist();
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			assertThat(permissions("passwords")).isEqualTo("rw-------");
			assertThat(permissions("database")).isEqualTo("rwx------");
		}
	}

	@Test
	void tellsASecondInstanceWhoHasTheDirectory() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> EmbeddedDatabase.start(this.home))
				.withMessage("Another Greenboard (process %d) is using the data directory %s."
					.formatted(ProcessHandle.current().pid(), this.home));
			assertThat(database.getUsername()).isEqualTo("greenboard_app");
		}
	}

	@Test
	void stopsTheServerThatAKilledApplicationLeftBehind() throws SQLException {
		Postmaster orphan = orphan();

		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			await().until(() -> !orphan.process().isAlive());
			assertThat(query(database, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void startsAfterItsServerWasKilledAndHasEverythingCommitted() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			execute(database, "create table kept (it int)", "insert into kept values (42)",
					"grant select on kept to public");
			kill(Postmaster.of(this.home.resolve("database")).orElseThrow());
		}

		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			assertThat(query(database, "select it from kept")).isEqualTo("42");
		}
	}

	@Test
	void leavesAloneAProcessThatGotTheIdOfADeadServer() throws Exception {
		Postmaster orphan = orphan();
		kill(orphan);
		Path pidFile = this.home.resolve("database/postmaster.pid");
		long stranger = ProcessHandle.current().pid();
		Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("^\\d+", Long.toString(stranger)));

		assertThat(Postmaster.of(this.home.resolve("database"))).isEmpty();
		Files.delete(pidFile);
	}

	@Test
	void makesAnewWhatAnInterruptedFirstStartLeftUnfinished() throws Exception {
		Files.createDirectories(this.home.resolve("database.unfinished/base"));
		Files.writeString(this.home.resolve("database.unfinished/PG_VERSION"), "18");
		Files.writeString(this.home.resolve("passwords"), "superuser=");

		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.home)) {
			assertThat(query(database, "select 1")).isEqualTo("1");
			assertThat(this.home.resolve("database.unfinished")).doesNotExist();
		}
	}

	@Test
	void saysWhatIsMissingWhenThePasswordsAreGone() throws IOException {
		EmbeddedDatabase.start(this.home).close();
		Files.delete(this.home.resolve("passwords"));

		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> EmbeddedDatabase.start(this.home))
			.withMessageContaining(this.home.resolve("passwords").toString());
	}

	@Test
	void repeatsTheServersLastWordsWhenItDoesNotStart() throws IOException {
		EmbeddedDatabase.start(this.home).close();
		Files.writeString(this.home.resolve("database/postgresql.auto.conf"), "work_mem = 'plenty'\n");

		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> EmbeddedDatabase.start(this.home))
			.withMessageContaining("invalid value for parameter \"work_mem\": \"plenty\"");
	}

	@Test
	void stopsWhileAConnectionIsOpen() throws Exception {
		EmbeddedDatabase database = EmbeddedDatabase.start(this.home);
		try (Connection open = connect(database)) {
			CompletableFuture<Void> closed = CompletableFuture.runAsync(database::close);

			assertThat(closed).succeedsWithin(Duration.ofSeconds(30));
			assertThat(open.isValid(1)).isFalse();
		}
	}

	private static void kill(Postmaster server) {
		server.process().destroyForcibly();
		await().until(() -> !server.process().isAlive());
	}

	private Postmaster orphan() {
		try (DataDirectory directory = DataDirectory.claim(this.home)) {
			Cluster cluster = new Cluster(directory, Programs.unpack(directory.programs()));
			cluster.createIfAbsent();
			return cluster.start(EmbeddedDatabase.freePort());
		}
	}

	private String permissions(String name) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve(name)));
	}

	private static Connection connect(EmbeddedDatabase database) throws SQLException {
		return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	private static void execute(EmbeddedDatabase database, String... statements) {
		for (String sql : statements) {
			owner(database).sql(sql).update();
		}
	}

	private static String query(EmbeddedDatabase database, String sql) {
		return String.valueOf(application(database).sql(sql).query().singleValue());
	}

	private static JdbcClient application(EmbeddedDatabase database) {
		return JdbcClient
			.create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
	}

	private static JdbcClient owner(EmbeddedDatabase database) {
		FlywayConnectionDetails owner = database.owner();
		return JdbcClient
			.create(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
	}

}
