package greenboard.security;

import org.springframework.http.HttpMethod;

/**
 * An address that needs no sign-in. A room that offers one declares it as a bean;
 * everything else is closed.
 *
 * @param method the method that is open
 * @param pattern the address as a path pattern
 */
public record OpenPath(HttpMethod method, String pattern) {
}
