package greenboard.security;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.catalina.valves.RemoteIpValve;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of the reverse proxies
 * that are named, by their exact addresses, and of nobody else.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private final List<String> addresses;

	TrustedProxies(Site site) {
		this.addresses = site.trustedProxies();
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		if (!this.addresses.isEmpty()) {
			RemoteIpValve valve = new RemoteIpValve();
			valve.setInternalProxies(this.addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
			valve.setProtocolHeader("X-Forwarded-Proto");
			factory.addEngineValves(valve);
		}
	}

}
