package greenboard.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Keeps what a page says after a redirect as JSON in the session. Texts only, and only
 * for somebody who is signed in: saying something makes no session.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class SessionFlashMaps extends AbstractFlashMapManager {

	private static final String ATTRIBUTE = "said";

	private static final TypeReference<List<Said>> ALL = new TypeReference<>() {
	};

	private final JsonMapper json = JsonMapper.shared();

	@Override
	protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		String text = (session != null) ? (String) session.getAttribute(ATTRIBUTE) : null;
		return (text != null) ? new ArrayList<>(this.json.readValue(text, ALL).stream().map(Said::flashMap).toList())
				: null;
	}

	@Override
	protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return;
		}
		if (maps.isEmpty()) {
			session.removeAttribute(ATTRIBUTE);
		}
		else {
			session.setAttribute(ATTRIBUTE, this.json.writeValueAsString(maps.stream().map(Said::of).toList()));
		}
	}

	/**
	 * What is said to one page.
	 *
	 * @param path the page
	 * @param parameters the page's parameters
	 * @param texts what is said
	 * @param until when it is forgotten, in milliseconds since 1970
	 */
	private record Said(@Nullable String path, Map<String, List<String>> parameters, Map<String, String> texts,
			long until) {

		static Said of(FlashMap map) {
			Map<String, String> texts = new TreeMap<>();
			map.forEach((name, value) -> texts.put(name, text(name, value)));
			return new Said(map.getTargetRequestPath(), map.getTargetRequestParams(), texts, map.getExpirationTime());
		}

		private static String text(String name, @Nullable Object value) {
			if (value instanceof CharSequence text) {
				return text.toString();
			}
			throw new IllegalArgumentException("After a redirect a page can be told texts only; " + name + " is none");
		}

		FlashMap flashMap() {
			FlashMap map = new FlashMap();
			map.setTargetRequestPath(this.path);
			this.parameters
				.forEach((name, values) -> values.forEach((value) -> map.addTargetRequestParam(name, value)));
			map.putAll(this.texts);
			map.setExpirationTime(this.until);
			return map;
		}

	}

}
