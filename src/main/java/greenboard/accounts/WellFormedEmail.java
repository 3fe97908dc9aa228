package greenboard.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A text that has the form of an {@link EmailAddress}.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WellFormedEmail.Check.class)
public @interface WellFormedEmail {

	/**
	 * What to say when it has not.
	 * @return the key of a sentence, in braces
	 */
	String message() default "{accounts.email.wrong}";

	/**
	 * Unused.
	 * @return no groups
	 */
	Class<?>[] groups() default {};

	/**
	 * Unused.
	 * @return no payload
	 */
	Class<? extends Payload>[] payload() default {};

	/**
	 * Decides by {@link EmailAddress#wellFormed()}.
	 */
	class Check implements ConstraintValidator<WellFormedEmail, String> {

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			return text != null && new EmailAddress(text).wellFormed();
		}

	}

}
