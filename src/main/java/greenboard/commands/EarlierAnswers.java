package greenboard.commands;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import greenboard.commands.Commands.CarriedOut;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the answer of a command that was carried out before.
 */
@Component
class EarlierAnswers {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration PAUSE = Duration.ofMillis(25);

	private final Commands commands;

	private final JsonMapper json;

	EarlierAnswers(Commands commands, JsonMapper json) {
		this.commands = commands;
		this.json = json;
	}

	void give(CarriedOut before, Command command, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (!before.asked().asks(command.request())) {
			refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT.value(),
					"Something else was sent under this name before. Nothing was changed; send it under a new one.");
			return;
		}
		StoredAnswer answer = await(before);
		this.commands.repeat(command);
		if (answer == null) {
			refuse(request, response, HttpStatus.CONFLICT.value(),
					"This was carried out before, but its answer is lost. Read what is there now.");
			return;
		}
		response.setStatus(answer.status());
		answer.headers().forEach(response::setHeader);
		response.getOutputStream().write(answer.body());
	}

	/**
	 * The change is there; its answer follows within moments, unless the first sender's
	 * node ended in between.
	 */
	private @Nullable StoredAnswer await(CarriedOut before) {
		StoredAnswer answer = before.answer();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (answer == null && System.nanoTime() < end) {
			LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(PAUSE));
			answer = this.commands.find(before.asked()).map(CarriedOut::answer).orElse(null);
		}
		return answer;
	}

	/** Refuses a request: to machines as a problem (RFC 9457), to people as a page. */
	void refuse(HttpServletRequest request, HttpServletResponse response, int status, @Nullable String why)
			throws IOException {
		if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			response.sendError(status, why);
			return;
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), why);
		problem.setProperties(Map.of());
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem);
	}

}
