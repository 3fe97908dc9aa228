package greenboard.security;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where people reach the application.
 *
 * @param url the address as people type it; https, or http on this machine alone
 * @param trustedProxies addresses of reverse proxies whose forwarded headers are
 * believed; nobody's unless named
 */
@ConfigurationProperties("greenboard")
public record Site(@DefaultValue("http://127.0.0.1:8080") URI url, @DefaultValue List<String> trustedProxies) {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	/**
	 * Refuses an address that would carry passwords over a network in the clear.
	 * @param url the address as people type it
	 * @param trustedProxies addresses of reverse proxies
	 * @throws IllegalStateException for http on another machine
	 */
	public Site {
		Assert.state("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && loopback(url)),
				() -> "greenboard.url is " + url + ", but passwords and cookies may cross a network under https only; "
						+ "http is for localhost");
	}

	/**
	 * Whether people come over https.
	 * @return true when cookies can be secure
	 */
	public boolean https() {
		return "https".equals(this.url.getScheme());
	}

	/**
	 * The name of a cookie: bound to this host under https, where the browser sees to it.
	 * @param name the plain name
	 * @return the name to use
	 */
	String cookie(String name) {
		return https() ? "__Host-" + name : name;
	}

	/**
	 * A page's address as people can open it from elsewhere.
	 * @param path the path, with its slash
	 * @return the whole address
	 */
	public String address(String path) {
		return this.url.toString().replaceAll("/+$", "") + path;
	}

	private static boolean loopback(URI url) {
		return url.getHost() != null && LOOPBACK.contains(url.getHost());
	}

}
