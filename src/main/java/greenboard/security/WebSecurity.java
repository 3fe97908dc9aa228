package greenboard.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The filter chain of the pages: a session cookie, a CSRF token, and denial of everything
 * that {@link Addresses} does not name. No HTTP Basic, no remember-me, no form login of
 * the framework.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

	@Bean
	@Order(2)
	SecurityFilterChain filtersOfPages(HttpSecurity http, Addresses addresses, SessionSignIns signIns,
			SignInEntryPoint entryPoint, CsrfTokenRepository tokens) {
		return http.securityContext((context) -> context.securityContextRepository(signIns))
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens))
			.addFilterBefore(new CrossSiteRefusal(), CsrfFilter.class)
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					(handling) -> handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(refusal(addresses)))
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
						.permitAll()
						.requestMatchers(addresses.open())
						.permitAll()
						.requestMatchers(addresses.administrators())
						.hasAuthority(ActorAuthentication.ADMINISTRATOR)
						.requestMatchers(addresses.signedIn())
						.authenticated()
						.anyRequest()
						.denyAll())
			.build();
	}

	private static AccessDeniedHandler refusal(Addresses addresses) {
		return (request, response, ex) -> response
			.sendError((ex instanceof CsrfException || addresses.declared(request)) ? HttpServletResponse.SC_FORBIDDEN
					: HttpServletResponse.SC_NOT_FOUND);
	}

	@Bean
	CsrfTokenRepository csrfTokens(Site site) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(site.cookie("greenboard-form"));
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).secure(site.https()).sameSite("Lax"));
		return tokens;
	}

	@Bean
	CookieSerializer sessionCookie(Site site) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(site.cookie("greenboard-session"));
		cookie.setCookiePath("/");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setUseSecureCookie(site.https());
		cookie.setSameSite("Lax");
		cookie.setUseBase64Encoding(false);
		return cookie;
	}

	@Bean
	FilterRegistrationBean<ResponseHeaders> responseHeaders(Site site) {
		FilterRegistrationBean<ResponseHeaders> registration = new FilterRegistrationBean<>(new ResponseHeaders(site));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return registration;
	}

}
