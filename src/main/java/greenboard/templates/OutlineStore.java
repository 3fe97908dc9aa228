package greenboard.templates;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import greenboard.outline.Outline;

/**
 * The form in which a version's outline is kept, so that no page reads Markdown again.
 */
final class OutlineStore {

	/**
	 * Which way of reading a stored outline came from; counted up when reading changes so
	 * much that published versions are to be read again.
	 */
	static final int READER = 1;

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private OutlineStore() {
	}

	static String write(Outline outline) {
		return JSON.writeValueAsString(outline);
	}

	static Outline read(String json) {
		return JSON.readValue(json, Outline.class);
	}

}
