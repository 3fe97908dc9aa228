package greenboard.commands;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body can be read more than once.
 */
class RereadableRequest extends HttpServletRequestWrapper {

	/** More than anything that is sent as a body: uploads come as forms. */
	private static final int MOST_BYTES = 4 * 1024 * 1024;

	private final byte[] body;

	/**
	 * Reads the body.
	 * @throws TooLong when it is longer than anything that is sent
	 */
	RereadableRequest(HttpServletRequest request) throws IOException {
		super(request);
		this.body = request.getInputStream().readNBytes(MOST_BYTES + 1);
		if (this.body.length > MOST_BYTES) {
			throw new TooLong();
		}
	}

	static class TooLong extends IOException {

		TooLong() {
			super("The body is longer than %d bytes".formatted(MOST_BYTES));
		}

	}

	@Override
	public ServletInputStream getInputStream() {
		ByteArrayInputStream in = new ByteArrayInputStream(this.body);
		return new ServletInputStream() {

			@Override
			public int read() {
				return in.read();
			}

			@Override
			public int read(byte[] into, int offset, int length) {
				return in.read(into, offset, length);
			}

			@Override
			public boolean isFinished() {
				return in.available() == 0;
			}

			@Override
			public boolean isReady() {
				return true;
			}

			@Override
			public void setReadListener(ReadListener listener) {
				throw new IllegalStateException("The body was read already");
			}

		};
	}

}
