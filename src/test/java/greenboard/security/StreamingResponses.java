package greenboard.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets handlers stream to mock responses, which refuse it: nothing is ever ready for what
 * comes after the head of the answer.
 */
@TestComponent
class StreamingResponses extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new HttpServletResponseWrapper(response) {

			@Override
			public ServletOutputStream getOutputStream() throws IOException {
				return new Stream(super.getOutputStream());
			}

		});
	}

	private static final class Stream extends ServletOutputStream {

		private final ServletOutputStream stream;

		Stream(ServletOutputStream stream) {
			this.stream = stream;
		}

		@Override
		public void write(int one) throws IOException {
			this.stream.write(one);
		}

		@Override
		public void flush() throws IOException {
			this.stream.flush();
		}

		@Override
		public boolean isReady() {
			return false;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			// nothing becomes ready
		}

	}

}
