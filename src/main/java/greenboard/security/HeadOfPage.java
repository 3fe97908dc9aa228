package greenboard.security;

import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

import greenboard.accounts.Actor;
import greenboard.accounts.Preferences;

/**
 * Gives every page its {@link Head}. The button that switches the colours leaves a
 * cookie, which holds on that device until other colours are preferred.
 */
@ControllerAdvice(annotations = Controller.class)
class HeadOfPage {

	private static final Set<String> SWITCHED = Set.of("light", "dark");

	@ModelAttribute("head")
	Head head(HttpServletRequest request) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication proven) {
			Actor actor = proven.actor();
			Preferences preferences = proven.preferences();
			return new Head(actor.person(), actor.name(), actor.administrator(), theme(request, preferences),
					preferences.singleKeys(), room(request), posted(request));
		}
		return new Head(null, "", false, theme(request, Preferences.DEFAULT), true, room(request), posted(request));
	}

	/*
	 * The cookie that its forms go with has to leave before a long page does. What is no
	 * page has no forms, and no cookie.
	 */
	@ModelAttribute
	void prepareForms(HttpServletRequest request) {
		if (page(request) && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
	}

	private static boolean page(HttpServletRequest request) {
		return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)
				|| !HttpEntity.class.isAssignableFrom(handler.getReturnType().getParameterType());
	}

	private static String theme(HttpServletRequest request, Preferences preferences) {
		Cookie cookie = WebUtils.getCookie(request, "theme");
		return (cookie != null && SWITCHED.contains(cookie.getValue())) ? cookie.getValue()
				: preferences.theme().name().toLowerCase(Locale.ROOT);
	}

	private static boolean posted(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod());
	}

	private static String room(HttpServletRequest request) {
		String path = request.getRequestURI();
		int end = path.indexOf('/', 1);
		return path.substring(Math.min(1, path.length()), (end < 0) ? path.length() : end);
	}

}
