package greenboard.commands;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that is held back until it is known whether it is the one to give.
 */
class HeldResponse extends ContentCachingResponseWrapper {

	private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE,
			"Greenboard-Receipt");

	private int error;

	private @Nullable String message;

	HeldResponse(HttpServletResponse response) {
		super(response);
	}

	@Override
	public void sendError(int status) {
		sendError(status, null);
	}

	@Override
	public void sendError(int status, @Nullable String message) {
		this.error = status;
		this.message = message;
	}

	@Override
	public void sendRedirect(String location) {
		resetBuffer();
		setStatus(SC_FOUND);
		setHeader(HttpHeaders.LOCATION, location);
	}

	/** An answer that the application means, and not a fault. */
	boolean meant() {
		return this.error == 0 && getStatus() < SC_INTERNAL_SERVER_ERROR;
	}

	StoredAnswer answer() {
		SortedMap<String, String> headers = new TreeMap<>();
		for (String name : KEPT) {
			String value = name.equals(HttpHeaders.CONTENT_TYPE) ? getContentType() : getHeader(name);
			if (value != null) {
				headers.put(name, value);
			}
		}
		return new StoredAnswer(getStatus(), headers, getContentAsByteArray());
	}

	/** Lets the answer go. */
	void send() throws IOException {
		if (this.error == 0) {
			copyBodyToResponse();
		}
		else if (this.message == null) {
			super.sendError(this.error);
		}
		else {
			super.sendError(this.error, this.message);
		}
	}

}
