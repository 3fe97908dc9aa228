package greenboard.security;

import java.net.URI;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.StatusCheck;

/**
 * Whether people come by the address that links and cookies are made for: compares it
 * with the one that the present request came in by.
 */
@Component
@Order(70)
class AddressCheck implements StatusCheck {

	private final Site site;

	private final HttpServletRequest request;

	AddressCheck(Site site, HttpServletRequest request) {
		this.site = site;
		this.request = request;
	}

	@Override
	public String subject() {
		return "security.status.address";
	}

	@Override
	public Finding look() {
		URI url = this.site.url();
		Origin named = Origin.of(url.getScheme(), url.getHost(), url.getPort());
		Origin came = Origin.of(this.request.getScheme(), this.request.getServerName(), this.request.getServerPort());
		if (named.equals(came)) {
			return this.site.https() ? Finding.fine("security.status.address.https", named)
					: Finding.notice("security.status.address.http", named);
		}
		boolean proxied = named.host.equals(came.host) && this.site.https() && came.scheme.equals("http");
		return Finding.warning(proxied ? "security.status.address.proxied" : "security.status.address.other", named,
				came);
	}

	/**
	 * What a browser calls an origin.
	 *
	 * @param scheme the scheme
	 * @param host the host in lower case
	 * @param port the port, the scheme's own one where none is named
	 */
	private record Origin(String scheme, String host, int port) {

		static Origin of(String scheme, String host, int port) {
			return new Origin(scheme, host.toLowerCase(Locale.ROOT), (port > 0) ? port : usual(scheme));
		}

		private static int usual(String scheme) {
			return scheme.equals("https") ? 443 : 80;
		}

		@Override
		public String toString() {
			return this.scheme + "://" + this.host + ((this.port != usual(this.scheme)) ? ":" + this.port : "");
		}

	}

}
