package greenboard.canonical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
 * JSON of which there is one form only, as RFC 8785 defines it. Numbers are strings
 * unless said otherwise, so that no reader rounds them; what is unknown, missing or said
 * twice is refused.
 */
public final class CanonicalJson {

	private static final JsonMapper COUNTING = JsonMapper.builder().build();

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private CanonicalJson() {
	}

	/**
	 * A value in its one form.
	 * @param value a record or a map; numbers in it become strings
	 * @return the canonical JSON
	 * @throws IllegalArgumentException when a text in it has half of a surrogate pair
	 */
	public static String of(Object value) {
		return canonical(JSON.writeValueAsString(value));
	}

	/**
	 * A value that says what it is, in its one form.
	 * @param value a record or a map that has no member named type
	 * @param type what it is
	 * @return the canonical JSON, with the type among its members
	 * @throws IllegalArgumentException when a text in it has half of a surrogate pair
	 */
	public static String of(Object value, String type) {
		ObjectNode tree = JSON.valueToTree(value);
		return of(tree.put("type", type));
	}

	/**
	 * A value in its one form, with its numbers as JSON numbers.
	 * @param value a record or a map whose numbers are whole and smaller than 2 to the
	 * 53rd
	 * @return the canonical JSON
	 * @throws IllegalArgumentException when a text in it has half of a surrogate pair
	 */
	public static String counting(Object value) {
		return canonical(COUNTING.writeValueAsString(value));
	}

	/**
	 * Whether bytes are a JSON document in its one form.
	 * @param bytes the bytes
	 * @return false when they are none, or when the same can be said in other bytes
	 */
	public static boolean isCanonical(byte[] bytes) {
		try {
			return Arrays.equals(bytes, canonical(text(bytes)).getBytes(StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			return false;
		}
	}

	/**
	 * What a JSON document says.
	 * @param <T> the shape
	 * @param json the document
	 * @param shape what it must be, no member more or less
	 * @return what it says
	 * @throws IllegalArgumentException when it is something else
	 */
	public static <T> T read(String json, Class<T> shape) {
		try {
			return JSON.readValue(json, shape);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("This is no " + shape.getSimpleName(), ex);
		}
	}

	/**
	 * What bytes of a known type say.
	 * @param <T> the shape
	 * @param bytes a JSON document in UTF-8
	 * @param type the type that it must name
	 * @param shape what it must be beside its type, no member more or less
	 * @return what they say
	 * @throws IllegalArgumentException when they are something else
	 */
	public static <T> T read(byte[] bytes, String type, Class<T> shape) {
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
	public static String canonical(String json) {
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
