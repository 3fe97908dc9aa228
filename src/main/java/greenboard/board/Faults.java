package greenboard.board;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

import greenboard.acts.InvalidField;

/**
 * Puts what the rules refused beside the field of the form where it was filled in.
 */
public final class Faults {

	private Faults() {
	}

	/**
	 * Marks a field of a form.
	 * @param errors the form's errors
	 * @param fault what is wrong where; the field's name is the form's too
	 */
	public static void mark(BindingResult errors, InvalidField fault) {
		errors.addError(new FieldError(errors.getObjectName(), fault.field(), errors.getFieldValue(fault.field()),
				false, fault.getCodes(), fault.getArguments(), null));
	}

}
