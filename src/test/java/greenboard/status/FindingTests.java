package greenboard.status;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.unit.DataSize;

import greenboard.status.MigrationsCheck.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What the checks make of what they see.
 */
class FindingTests {

	private final FreeSpace space = new FreeSpace(DataSize.ofGigabytes(2));

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
			free        | said
			2147483648  | Fine: 2.0 GB of 500 GB are free around /data. This page warns below 2.0 GB.
			2147483647  | Needs attention: 1.9 GB of 500 GB are free around /data.
			214748365   | Needs attention: 204 MB of 500 GB are free around /data.
			214748363   | Act now: Only 204 MB of 500 GB are free around /data.
			0           | Act now: Only 0.0 kB of 500 GB are free around /data.
			""")
	void warnBeforeADiskIsFull(long free, String said) {
		assertThat(StatusTexts.of(this.space.finding(Path.of("/data"), free, 500L * 1024 * 1024 * 1024)))
			.startsWith(said);
	}

	@Test
	void lookAtTheDiskThatAFolderLiesOn() {
		assertThat(StatusTexts.of(this.space.around(Path.of("target")))).contains("free around", "target");
		assertThatException().isThrownBy(() -> this.space.around(Path.of("no/such/folder")));
	}

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
			before | there  | after  | said
			00.000 | 00.001 | 00.002 | Fine: The application and the database agree on the time to within 1 ms.
			00.000 | 09.000 | 20.000 | Fine: The application and the database agree on the time to within 1 ms.
			02.000 | 00.001 | 02.000 | Fine: The application and the database agree on the time to within 1,999 ms.
			02.000 | 00.000 | 02.000 | Needs attention: The clock of the application is 2 seconds ahead
			00.000 | 03.500 | 00.500 | Needs attention: The clock of the application is 3 seconds behind
			""")
	void tellHowFarTwoClocksAreApart(String before, String there, String after, String said) {
		assertThat(StatusTexts.of(ClockCheck.finding(at(before), at(there), at(after)))).startsWith(said);
	}

	@Test
	void tellWhetherTheTablesAreThoseOfThisVersion() {
		Step first = new Step("10", "create audit trail", MigrationState.SUCCESS);
		Step second = new Step("20", "create people", MigrationState.SUCCESS);

		assertThat(told(first, second))
			.startsWith("Fine: 2 migrations are applied, none is pending. " + "The newest is 20, “create people”.");
		assertThat(told(first, new Step("20", "create people", MigrationState.PENDING)))
			.startsWith("Act now: One migration is pending.");
		assertThat(told(first, new Step("15", "late", MigrationState.IGNORED), second))
			.startsWith("Act now: One migration is pending.");
		assertThat(told()).startsWith("Act now: No migration was ever applied.");
		assertThat(told(first, new Step("20", "create people", MigrationState.FAILED)))
			.startsWith("Act now: A migration has failed.");
		assertThat(told(first, new Step("99", "create tomorrow", MigrationState.FUTURE_SUCCESS)))
			.startsWith("Needs attention: The newest migration, 99, “create tomorrow”, is of a newer Greenboard");
	}

	private static String told(Step... steps) {
		return StatusTexts.of(MigrationsCheck.finding(List.of(steps)));
	}

	private static Instant at(String second) {
		return Instant.parse("2026-01-01T10:00:" + second + "Z");
	}

}
