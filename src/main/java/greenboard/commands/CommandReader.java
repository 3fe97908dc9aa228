package greenboard.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StreamUtils;

import greenboard.accounts.Actor;

/**
 * Reads which command a request asks for: machines name theirs in the header
 * {@code Idempotency-Key}, pages in a hidden field. What a form's field names is told
 * apart by the address too, since one form can have a button for each of many things.
 */
final class CommandReader {

	/** The header that names a command. */
	static final String HEADER = "Idempotency-Key";

	/** The hidden field that names a command. */
	static final String FIELD = "command";

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1," + Command.LONGEST + "}");

	private CommandReader() {
	}

	/**
	 * The command of a request.
	 * @return nothing when it names none, changes nothing or nobody is signed in
	 * @throws IllegalArgumentException when the name is none
	 */
	static Optional<Command> read(HttpServletRequest request) throws IOException, ServletException {
		UUID sender = sender();
		if (sender == null || SAFE.contains(request.getMethod())) {
			return Optional.empty();
		}
		String named = request.getHeader(HEADER);
		if (named != null) {
			return Optional.of(new Command(sender, name(named), digest(request)));
		}
		String field = form(request) ? request.getParameter(FIELD) : null;
		return (field != null) ? Optional.of(new Command(sender, name(field, request), digest(request)))
				: Optional.empty();
	}

	private static @Nullable UUID sender() {
		Authentication proof = SecurityContextHolder.getContext().getAuthentication();
		return (proof != null && proof.getPrincipal() instanceof Actor actor) ? actor.id() : null;
	}

	private static String name(String named) {
		if (!NAME.matcher(named).matches()) {
			throw new IllegalArgumentException(
					HEADER + " takes 1 to " + Command.LONGEST + " visible ASCII characters without spaces.");
		}
		return named;
	}

	private static String name(String field, HttpServletRequest request) {
		MessageDigest digest = sha256();
		add(digest, address(request), name(field));
		return "form:" + HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	private static byte[] digest(HttpServletRequest request) throws IOException, ServletException {
		MessageDigest digest = sha256();
		add(digest, request.getMethod(), address(request));
		if (form(request)) {
			addFields(digest, request);
		}
		else {
			digest.update(StreamUtils.copyToByteArray(request.getInputStream()));
		}
		return digest.digest();
	}

	/* Neither its name nor the token against forgery is part of what is asked for. */
	private static void addFields(MessageDigest digest, HttpServletRequest request)
			throws IOException, ServletException {
		Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
		fields.keySet().removeAll(Set.of(FIELD, "_csrf"));
		fields.forEach((name, values) -> add(digest, name, Arrays.toString(values)));
		if (multipart(request)) {
			for (Part part : request.getParts()) {
				if (part.getSubmittedFileName() != null) {
					add(digest, part.getName(), part.getSubmittedFileName(), Long.toString(part.getSize()));
					addContent(digest, part);
				}
			}
		}
	}

	private static void addContent(MessageDigest digest, Part part) throws IOException {
		try (InputStream content = part.getInputStream()) {
			StreamUtils.copy(content, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		}
	}

	private static String address(HttpServletRequest request) {
		return request.getRequestURI() + "?" + request.getQueryString();
	}

	static boolean form(HttpServletRequest request) {
		String type = request.getContentType();
		return HttpMethod.POST.matches(request.getMethod()) && type != null
				&& (type.startsWith("application/x-www-form-urlencoded") || multipart(request));
	}

	private static boolean multipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.startsWith("multipart/form-data");
	}

	/** Each with its length before it, so that nothing runs into the next. */
	private static void add(MessageDigest digest, String... texts) {
		for (String text : texts) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			digest.update(bytes);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
