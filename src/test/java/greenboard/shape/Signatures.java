package greenboard.shape;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * What a method takes and gives, type arguments included.
 */
final class Signatures {

	private Signatures() {
	}

	static ArchCondition<JavaMethod> involve(DescribedPredicate<CanBeAnnotated> what) {
		return new ArchCondition<>("involve classes " + what.getDescription()) {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean involved = method.getAllInvolvedRawTypes()
					.stream()
					.anyMatch((JavaClass type) -> what.test(type));
				events.add(new SimpleConditionEvent(method, involved, method.getFullName()));
			}

		};
	}

}
