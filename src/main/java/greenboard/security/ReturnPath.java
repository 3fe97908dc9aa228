package greenboard.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that somebody wanted before they had to sign in. Only pages of this
 * application are ever returned to.
 */
public final class ReturnPath {

	private static final String PARAMETER = "next";

	private static final String START = "/deployments";

	private static final Set<String> NOT_WANTED = Set.of("/", "/login", "/logout", "/setup", "/error");

	private static final int LONGEST = 1000;

	private ReturnPath() {
	}

	/**
	 * The sign-in page that leads back to where a request was going.
	 * @param request the request
	 * @return the address of the sign-in page
	 */
	static String signInPage(HttpServletRequest request) {
		String wanted = wanted(request);
		if (!"GET".equals(request.getMethod()) || !own(wanted)) {
			return "/login";
		}
		return UriComponentsBuilder.fromPath("/login")
			.queryParam(PARAMETER, "{next}")
			.encode()
			.buildAndExpand(wanted)
			.toUriString();
	}

	private static String wanted(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	/**
	 * Where to go after signing in.
	 * @param wanted what the form brought along
	 * @return that page when it is one of ours, else the first page
	 */
	public static String after(@Nullable String wanted) {
		return (wanted != null && own(wanted)) ? wanted : START;
	}

	private static boolean own(String path) {
		if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//")
				|| path.chars().anyMatch((c) -> c <= ' ' || c == '\\' || c > '~')) {
			return false;
		}
		try {
			URI uri = new URI(path);
			return !uri.isAbsolute() && uri.getRawAuthority() == null && uri.equals(uri.normalize())
					&& !NOT_WANTED.contains(uri.getPath());
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
