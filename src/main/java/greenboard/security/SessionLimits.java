package greenboard.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without a request
 * @param absolute in all, however busy
 */
@ConfigurationProperties("greenboard.session")
record SessionLimits(@DefaultValue("12h") Duration idle, @DefaultValue("7d") Duration absolute) {
}
