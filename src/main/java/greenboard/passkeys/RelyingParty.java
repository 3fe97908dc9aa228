package greenboard.passkeys;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import greenboard.security.Site;

/**
 * Whom passkeys belong to: the host of {@code greenboard.url}, and the one origin whose
 * pages may use them. Browsers bind passkeys to names, never to numbers, so an address of
 * this machine alone is called {@code localhost}.
 */
@Component
class RelyingParty {

	private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

	private final String id;

	private final String origin;

	RelyingParty(Site site) {
		URI url = site.url();
		this.id = site.https() ? Objects.requireNonNull(url.getHost()).toLowerCase(Locale.ROOT) : "localhost";
		this.origin = url.getScheme() + "://" + this.id
				+ (USUAL_PORTS.contains(url.getPort()) ? "" : ":" + url.getPort());
	}

	/**
	 * Its id as WebAuthn calls it.
	 * @return a host's name
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Where passkeys work.
	 * @return scheme, host and port, without a slash
	 */
	public String origin() {
		return this.origin;
	}

}
