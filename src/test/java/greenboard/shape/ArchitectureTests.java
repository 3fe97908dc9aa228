package greenboard.shape;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class ArchitectureTests {

	private static final JavaClasses GREENBOARD = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("greenboard");

	private static final JavaClasses RULE_BREAKERS = new ClassFileImporter().importPackages("rulebreakers");

	@ParameterizedTest
	@MethodSource("rules")
	void greenboardKeepsTheRule(ArchRule rule, String breaker) {
		rule.check(GREENBOARD);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theRuleBites(ArchRule rule, String breaker) {
		assertThat(rule.evaluate(RULE_BREAKERS).getFailureReport().getDetails())
			.anySatisfy((detail) -> assertThat(detail).contains(breaker));
	}

	static Stream<Arguments> rules() {
		return Stream.of(
				argumentSet("fields are not injected", HouseRules.INJECTED_BY_CONSTRUCTORS_FIELDS,
						"BusyController.field"),
				argumentSet("methods are not injected", HouseRules.INJECTED_BY_CONSTRUCTORS_METHODS,
						"BusyController.setter"),
				argumentSet("names say what things are", HouseRules.NAMES_SAY_WHAT_THINGS_ARE, "AccountEntity"),
				argumentSet("no entity in a controller's signature", HouseRules.CONTROLLERS_KEEP_ENTITIES_TO_THEMSELVES,
						"BusyController.first"),
				argumentSet("one controller per resource", HouseRules.CONTROLLERS_SERVE_ONE_RESOURCE,
						"BusyController has 5 handlers"),
				argumentSet("entities have no setters", HouseRules.ENTITIES_HAVE_VERBS, "AccountEntity.setId"),
				argumentSet("only the database starts programs", HouseRules.ONLY_THE_DATABASE_STARTS_PROGRAMS,
						"ProcessBuilder.start"),
				argumentSet("nor otherwise", HouseRules.ONLY_THE_DATABASE_STARTS_PROGRAMS, "Runtime.exec"),
				argumentSet("nothing dangerous", HouseRules.NOTHING_DANGEROUS, "ObjectInputStream"),
				argumentSet("time is java.time", HouseRules.TIME_IS_JAVA_TIME, "java.util.Date"),
				argumentSet("now comes from the clock", HouseRules.NOW_COMES_FROM_THE_CLOCK, "Instant.now()"),
				argumentSet("there is one clock", HouseRules.NOW_COMES_FROM_THE_CLOCK, "Clock.systemUTC()"),
				argumentSet("public is a door", HouseRules.PUBLIC_IS_A_DOOR, "AccountEntity"));
	}

}
