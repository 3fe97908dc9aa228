package greenboard.database;

import java.net.InetAddress;

import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;

/**
 * Keeps an installation that was not set up for others to itself: unless
 * <code>server.address</code> says otherwise, only this machine can reach it.
 */
final class LoopbackByDefault implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

	private final Environment environment;

	LoopbackByDefault(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void customize(ConfigurableWebServerFactory factory) {
		if (!this.environment.containsProperty("server.address")) {
			factory.setAddress(InetAddress.getLoopbackAddress());
		}
	}

}
