package greenboard.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import greenboard.accounts.NotAllowed;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.database.DatabaseAway;
import greenboard.source.UnreadableChecklist;
import greenboard.templates.PublicationRefused;

/**
 * Every error of the interface as {@code application/problem+json} (RFC 9457), with
 * {@code errors: [{pointer, message}]} where single fields are wrong. What may not be
 * seen and what is not there give the same answer.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

	private static final String NOTHING_HERE = "There is nothing here, or you may not see it.";

	private final MessageSource messages;

	Problems(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param pointer a JSON pointer (RFC 6901) to the field, empty for the whole body
	 * @param message what is wrong and what to do
	 */
	record FieldError(String pointer, String message) {
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(UnreadableChecklist ex) {
		String where = (ex.line() > 0) ? "Line " + ex.line() + ": " : "";
		return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, where + ex.getMessage(),
				List.of(new FieldError("", where + ex.getMessage()))));
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(PublicationRefused ex) {
		return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage(),
				ex.reasons().stream().map((reason) -> new FieldError("", reason)).toList()));
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(UnknownName ex) {
		return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage(),
				List.of(new FieldError("/" + ex.field(), String.valueOf(ex.getMessage())))));
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(InvalidField ex) {
		String message = this.messages.getMessage(ex, Locale.ENGLISH);
		return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, message,
				List.of(new FieldError(pointer(ex.field()), message))));
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(NotPossible ex) {
		return answer(problem(HttpStatus.CONFLICT, this.messages.getMessage(ex, Locale.ENGLISH), List.of()));
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(NotAllowed ex) {
		return answer(problem(HttpStatus.FORBIDDEN,
				"This token may not do that here: it takes the permission " + ex.permission() + ".", List.of()));
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(IllegalArgumentException ex) {
		return answer(problem(HttpStatus.BAD_REQUEST, ex.getMessage(), List.of()));
	}

	@ExceptionHandler
	ResponseEntity<Object> refuse(RuntimeException ex) {
		if (DatabaseAway.says(ex)) {
			return answer(problem(HttpStatus.SERVICE_UNAVAILABLE,
					"The database cannot be reached at the moment. Nothing was saved; try again.", List.of()));
		}
		ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(ex.getClass(), ResponseStatus.class);
		if (status == null) {
			this.logger.error("Unexpected error in the interface", ex);
			return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR,
					"Something went wrong on our side. Nothing was saved; try again.", List.of()));
		}
		boolean missing = status.code() == HttpStatus.NOT_FOUND;
		return answer(problem(status.code(), missing ? NOTHING_HERE : ex.getMessage(), List.of()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(problem(HttpStatus.BAD_REQUEST, "The body is not the JSON that this call takes.", List.of()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldError> errors = ex.getFieldErrors()
			.stream()
			.map((error) -> new FieldError(pointer(error.getField()), String.valueOf(error.getDefaultMessage())))
			.toList();
		return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are wrong.", errors));
	}

	private static String pointer(String path) {
		return "/" + path.replace('[', '/').replace('.', '/').replace("]", "");
	}

	private static ProblemDetail problem(HttpStatus status, @Nullable String detail, List<FieldError> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		if (!errors.isEmpty()) {
			problem.setProperties(Map.of("errors", errors));
		}
		return problem;
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem) {
		return ResponseEntity.status(problem.getStatus()).body(problem);
	}

}
