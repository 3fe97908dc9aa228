package greenboard.signed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of which there is one form only, as RFC 8785 defines it. Numbers are strings, so
 * that no reader rounds them; what is unknown, missing or said twice is refused.
 */
final class CanonicalJson {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private CanonicalJson() {
	}

	static String of(Object value) {
		return canonical(JSON.writeValueAsString(value));
	}

	static String of(Object value, String type) {
		ObjectNode tree = JSON.valueToTree(value);
		return of(tree.put("type", type));
	}

	static <T> T read(String json, Class<T> shape) {
		try {
			return JSON.readValue(json, shape);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("This is no " + shape.getSimpleName(), ex);
		}
	}

	static <T> T read(byte[] bytes, String type, Class<T> shape) {
		try {
			JsonNode tree = JSON.readTree(text(bytes));
			if (tree.path("type").asString("").equals(type)) {
				return JSON.treeToValue(((ObjectNode) tree).without("type"), shape);
			}
			throw new IllegalArgumentException("This is not of type " + type);
		}
		catch (JacksonException | CharacterCodingException ex) {
			throw new IllegalArgumentException("This is no " + shape.getSimpleName(), ex);
		}
	}

	private static String text(byte[] bytes) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

	/**
	 * The one form of a JSON document.
	 * @param json an object or an array
	 * @return the same in canonical form
	 * @throws IllegalArgumentException when it is no JSON, or when a text has half of a
	 * surrogate pair: encoding would replace it, and different texts had the same bytes
	 */
	static String canonical(String json) {
		try {
			String canonical = new JsonCanonicalizer(json).getEncodedString();
			StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(canonical));
			return canonical;
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("This has no canonical form", ex);
		}
	}

}
