package greenboard.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The methods of a controller that answer requests.
 */
final class Handlers {

	private Handlers() {
	}

	static ArchCondition<JavaClass> beAtMost(int most) {
		return new ArchCondition<>("have at most %d handlers".formatted(most)) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				long handlers = type.getMethods()
					.stream()
					.filter((method) -> method.isAnnotatedWith(RequestMapping.class)
							|| method.isMetaAnnotatedWith(RequestMapping.class))
					.count();
				events.add(new SimpleConditionEvent(type, handlers <= most,
						"%s has %d handlers".formatted(type.getName(), handlers)));
			}

		};
	}

}
