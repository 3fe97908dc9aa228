package greenboard.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;

import greenboard.accounts.Actor;
import greenboard.credentials.Reauthentication;
import greenboard.credentials.TooManyAttempts;
import greenboard.credentials.WrongPassword;

/**
 * Asks for the password again before passkeys come or go.
 */
@Component
class Confirmation {

	private static final String FIELD = "password";

	private final Reauthentication reauthentication;

	Confirmation(Reauthentication reauthentication) {
		this.reauthentication = reauthentication;
	}

	boolean asksForPassword(HttpServletRequest request) {
		return this.reauthentication.asksForPassword(request);
	}

	/**
	 * Marks what is wrong, and answers with the status that says so.
	 * @param actor who is signed in
	 * @param password what was typed
	 * @param errors the form's errors, with a field of that name
	 * @return whether nothing is wrong
	 */
	boolean confirmed(Actor actor, @Nullable String password, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (asksForPassword(request) && !StringUtils.hasText(password)) {
			errors.rejectValue(FIELD, "passkeys.password.missing");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return false;
		}
		try {
			this.reauthentication.confirm(actor, password, request);
			return true;
		}
		catch (WrongPassword ex) {
			errors.rejectValue(FIELD, "passkeys.password.wrong");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (TooManyAttempts ex) {
			errors.rejectValue(FIELD, "passkeys.password.wait", new Object[] { ex.inWords() }, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.seconds()));
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		}
		return false;
	}

}
