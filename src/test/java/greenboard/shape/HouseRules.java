package greenboard.shape;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * The rules that compiled classes are held to.
 */
final class HouseRules {

	static final ArchRule INJECTED_BY_CONSTRUCTORS_FIELDS = fields().should()
		.notBeAnnotatedWith(Autowired.class)
		.andShould()
		.notBeAnnotatedWith(Value.class)
		.andShould()
		.notBeAnnotatedWith(Inject.class)
		.andShould()
		.notBeAnnotatedWith(PersistenceContext.class);

	static final ArchRule INJECTED_BY_CONSTRUCTORS_METHODS = noMethods().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Inject.class);

	static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses().should()
		.haveNameMatching(".*(Impl|Utils?|Helper|D[Tt][Oo]|(?<!Json)Mapper|Entity)");

	static final ArchRule CONTROLLERS_KEEP_ENTITIES_TO_THEMSELVES = noMethods().that()
		.areDeclaredInClassesThat(annotatedWith(Controller.class).or(annotatedWith(RestController.class)))
		.and()
		.areNotPrivate()
		.should(Signatures.involve(annotatedWith(Entity.class)));

	static final ArchRule CONTROLLERS_SERVE_ONE_RESOURCE = classes().that()
		.areAnnotatedWith(Controller.class)
		.or()
		.areAnnotatedWith(RestController.class)
		.should(Handlers.beAtMost(4));

	static final ArchRule ENTITIES_HAVE_VERBS = methods().that()
		.areDeclaredInClassesThat(annotatedWith(Entity.class))
		.should()
		.haveNameNotMatching("set[A-Z].*");

	static final ArchRule ONLY_THE_DATABASE_STARTS_PROGRAMS = noClasses().that()
		.resideOutsideOfPackage("greenboard.database")
		.should()
		.callMethodWhere(calls(ProcessBuilder.class, "start").or(calls(Runtime.class, "exec")));

	static final ArchRule NOTHING_DANGEROUS = noClasses().should()
		.dependOnClassesThat()
		.haveNameMatching("java\\.io\\.ObjectInputStream|sun\\.misc\\.Unsafe|javax\\.(naming|script)\\..*"
				+ "|org\\.springframework\\.expression\\.spel\\..*");

	static final ArchRule TIME_IS_JAVA_TIME = noClasses().should()
		.dependOnClassesThat()
		.haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.\\w*DateFormat"
				+ "|java\\.sql\\.(Date|Time|Timestamp)");

	static final ArchRule NOW_COMES_FROM_THE_CLOCK = noClasses().that()
		.doNotHaveFullyQualifiedName("greenboard.Greenboard")
		.should()
		.callMethodWhere(withoutClock(Instant.class).or(withoutClock(LocalDate.class))
			.or(withoutClock(LocalDateTime.class))
			.or(withoutClock(OffsetDateTime.class))
			.or(withoutClock(ZonedDateTime.class))
			.or(calls(Clock.class, "system.*"))
			.or(calls(System.class, "currentTimeMillis")));

	static final ArchRule PUBLIC_IS_A_DOOR = classes().that()
		.arePublic()
		.and()
		.areTopLevelClasses()
		.and()
		.areNotAssignableTo(Throwable.class)
		.and()
		.doNotHaveFullyQualifiedName("greenboard.Greenboard")
		.and()
		// what tests sign in with
		.doNotHaveFullyQualifiedName("greenboard.security.ActorAuthentication")
		.should(Doors.beUsedFromOutside());

	private HouseRules() {
	}

	private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String name) {
		return describe("calls %s.%s".formatted(owner.getSimpleName(), name),
				(call) -> call.getTargetOwner().isEquivalentTo(owner) && call.getName().matches(name));
	}

	private static DescribedPredicate<JavaMethodCall> withoutClock(Class<?> owner) {
		return calls(owner, "now").and(describe("without arguments",
				(JavaMethodCall call) -> call.getTarget().getRawParameterTypes().isEmpty()));
	}

}
