package greenboard.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import greenboard.credentials.OneClick;
import greenboard.security.OpenPath;

/**
 * Who may sign in, and sign, without a password: somebody in front of the machine itself,
 * in the demo profile. A request that came through a proxy may not, whatever its address
 * looks like, since somebody else can be behind it.
 */
@Component
@Profile("demo")
class OneClickSignIn implements OneClick {

	private static final List<String> MARKS_OF_A_PROXY = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
			"X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP", "Via");

	@Override
	public boolean offeredTo(HttpServletRequest request) {
		return loopback(request.getRemoteAddr()) && loopback(request.getLocalAddr())
				&& localName(request.getServerName())
				&& MARKS_OF_A_PROXY.stream().allMatch((name) -> request.getHeader(name) == null);
	}

	/**
	 * A page elsewhere can have its own name point here (DNS rebinding); such a request
	 * names its own host.
	 */
	private static boolean localName(String host) {
		return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")
				|| host.equals("0:0:0:0:0:0:0:1");
	}

	private static boolean loopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException | IllegalArgumentException ex) {
			return false;
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Profile("demo")
	static class Address {

		@Bean
		OpenPath oneClickSignInAddress() {
			return new OpenPath(HttpMethod.POST, DemoSignInController.ADDRESS);
		}

	}

}
