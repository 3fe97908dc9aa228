package greenboard.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import rulebreakers.rooms.House;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import greenboard.Greenboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModularityTests {

	private static final ImportOption TESTS_TOO = (location) -> true;

	private final ApplicationModules rooms = ApplicationModules.of(Greenboard.class);

	@Test
	void roomsEnterOnlyTheRoomsTheyMay() {
		this.rooms.verify();
	}

	@Test
	void everyRoomWritesDownWhereItMayGoAndThatNullIsMarked() {
		assertThat(careless(this.rooms)).isEmpty();
	}

	@Test
	void everyRoomIsFlat() throws IOException {
		Path root = Path.of("src/main/java/greenboard");
		try (Stream<Path> paths = Files.walk(root)) {
			assertThat(paths.filter(Files::isDirectory)).allMatch((room) -> root.relativize(room).getNameCount() == 1);
		}
	}

	@Test
	void biteWhenARoomEntersWhereItMayNot() {
		assertThatExceptionOfType(Violations.class)
			.isThrownBy(() -> ApplicationModules.of(House.class, TESTS_TOO).verify())
			.withMessageContaining("Module 'kitchen' depends on module 'cellar'");
	}

	@Test
	void biteWhenARoomDoesNotSayWhereItMayGo() {
		assertThat(careless(ApplicationModules.of(House.class, TESTS_TOO))).containsExactly("attic");
	}

	private static List<String> careless(ApplicationModules rooms) {
		return rooms.stream()
			.filter((room) -> !isMarked(room.getBasePackage().getName()))
			.map((room) -> room.getIdentifier().toString())
			.toList();
	}

	private static boolean isMarked(String room) {
		try {
			Class<?> info = Class.forName(room + ".package-info");
			ApplicationModule module = info.getAnnotation(ApplicationModule.class);
			return info.isAnnotationPresent(NullMarked.class) && module != null
					&& !List.of(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

}
