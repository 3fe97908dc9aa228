package greenboard.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.Receipt;
import greenboard.register.Register;

/**
 * Opens streams, or says why not.
 */
@Component
class Following {

	private static final String RETRY_AFTER_SECONDS = "60";

	/** What a change is stamped with can be that much older than its commit. */
	private static final Duration COMMIT = Duration.ofSeconds(5);

	private final Register register;

	private final AuditTrail trail;

	private final DeploymentProjects projects;

	private final Streams streams;

	private final Company company;

	private final MessageSource messages;

	private final Clock clock;

	Following(Register register, AuditTrail trail, DeploymentProjects projects, Streams streams, Company company,
			MessageSource messages, Clock clock) {
		this.register = register;
		this.trail = trail;
		this.projects = projects;
		this.streams = streams;
		this.company = company;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Lets somebody follow a deployment.
	 * @param id the deployment
	 * @param after where its trail ended when they looked; what came since they are told
	 * at once
	 * @param onlooker who
	 * @param request their request
	 * @param response what becomes the stream
	 * @throws IOException when they are gone already
	 * @throws greenboard.acts.DeploymentNotFound when they may not see it
	 */
	void deployment(DeploymentId id, long after, Onlooker onlooker, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.register.head(id, onlooker.actor());
		OpenStream stream = open(id.value(), after, onlooker, request, response);
		if (stream != null) {
			stream.changed(this.trail.head(id.value()).map(Receipt::seq).orElse(0L));
			this.company.come();
		}
	}

	/**
	 * Lets somebody follow the list.
	 * @param read when they read it, by this application's clock; what has changed since
	 * they are told at once
	 * @param onlooker who
	 * @param request their request
	 * @param response what becomes the stream
	 * @throws IOException when they are gone already
	 */
	void list(Instant read, Onlooker onlooker, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		OpenStream stream = open(null, 0, onlooker, request, response);
		if (stream != null && this.projects.changed(possible(read).minus(COMMIT))
			.stream()
			.anyMatch((project) -> onlooker.actor().may(Permission.SEE, project))) {
			stream.changed();
		}
	}

	/** What a reader says can be anything. */
	private Instant possible(Instant read) {
		Instant now = this.clock.instant();
		if (read.isAfter(now)) {
			return now;
		}
		return read.isBefore(Instant.EPOCH) ? Instant.EPOCH : read;
	}

	private @Nullable OpenStream open(@Nullable UUID deployment, long after, Onlooker onlooker,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.streams.closed()) {
			say(HttpStatus.SERVICE_UNAVAILABLE, words("live.ending", onlooker), response);
			return null;
		}
		OpenStream stream = new OpenStream(deployment, after, onlooker, this.clock.instant());
		try {
			this.streams.add(stream);
		}
		catch (TooManyStreams ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			say(HttpStatus.TOO_MANY_REQUESTS, words("live.too-many", onlooker, ex.most()), response);
			return null;
		}
		begin(stream, request, response);
		return stream;
	}

	/*
	 * What is committed here needs nothing of the request any more when it is written
	 * later.
	 */
	private void begin(OpenStream stream, HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.setHeader("X-Accel-Buffering", "no");
			response.flushBuffer();
			stream.begin(request.startAsync(request, response), this.streams::remove);
		}
		catch (IOException | RuntimeException ex) {
			this.streams.remove(stream);
			throw ex;
		}
	}

	private String words(String code, Onlooker onlooker, Object... arguments) {
		return this.messages.getMessage(code, arguments, onlooker.locale());
	}

	private static void say(HttpStatus status, String words, HttpServletResponse response) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(words);
	}

}
