package greenboard.browser;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTML standard, as the Nu validator reads it.
 */
final class Markup {

	private static final HtmlValidator VALIDATOR = HtmlValidator.load();

	private Markup() {
	}

	/**
	 * Checks a document.
	 * @param html as it came over the wire
	 * @return the errors with their lines
	 */
	static List<String> findings(String html) {
		return new JsonMapper().readTree(VALIDATOR.validate(html))
			.path("messages")
			.valueStream()
			.filter((message) -> message.path("type").asString().contains("error"))
			.map(Markup::finding)
			.toList();
	}

	private static String finding(JsonNode message) {
		return "line %d: %s: %s".formatted(message.path("lastLine").asInt(), message.path("message").asString(),
				message.path("extract").asString().replace('\n', ' '));
	}

}
