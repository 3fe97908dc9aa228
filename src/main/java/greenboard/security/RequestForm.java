package greenboard.security;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses requests of a form that nothing here sends: addresses with tricks in them, and
 * fields with a NUL, which PostgreSQL cannot hold.
 */
@Configuration(proxyBeanMethods = false)
class RequestForm {

	private static final String A_FIELD = "the parameter:";

	@Bean
	StrictHttpFirewall strictFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues((value) -> value.indexOf('\0') < 0);
		return firewall;
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, ex) -> response.sendError(String.valueOf(ex.getMessage()).contains(A_FIELD)
				? HttpServletResponse.SC_UNPROCESSABLE_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
	}

}
