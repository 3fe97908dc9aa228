package greenboard.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

import greenboard.security.OpenPath;

/**
 * Calendars are fetched without a sign-in; their address is the secret.
 */
@Configuration(proxyBeanMethods = false)
class OpenCalendars {

	@Bean
	OpenPath calendarFeed() {
		return new OpenPath(HttpMethod.GET, "/calendar/*");
	}

}
