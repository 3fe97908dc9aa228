package greenboard.shape;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * The public types of a room.
 */
final class Doors {

	private Doors() {
	}

	static ArchCondition<JavaClass> beUsedFromOutside() {
		return new ArchCondition<>("be used from another package, or be part of what is") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				events.add(new SimpleConditionEvent(type, isUsed(type), "%s is public, but nobody outside %s uses it"
					.formatted(type.getName(), type.getPackageName())));
			}

		};
	}

	private static boolean isUsed(JavaClass type) {
		return type.getDirectDependenciesToSelf()
			.stream()
			.map(Dependency::getOriginClass)
			.anyMatch((user) -> !user.getPackageName().equals(type.getPackageName()) || isPartOfADoor(user, type));
	}

	/** What a public type of the same room shows in its own signatures is public too. */
	private static boolean isPartOfADoor(JavaClass user, JavaClass type) {
		boolean shown = user.getMethods()
			.stream()
			.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC))
			.anyMatch((method) -> method.getAllInvolvedRawTypes().contains(type));
		return !user.equals(type) && shown && user.getModifiers().contains(JavaModifier.PUBLIC);
	}

}
