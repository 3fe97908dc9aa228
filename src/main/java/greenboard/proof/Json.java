package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import greenboard.canonical.CanonicalJson;
import greenboard.merkle.Hash;

/**
 * Reads JSON of which there is one form only (RFC 8785), and takes it at its word.
 */
final class Json {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private Json() {
	}

	static JsonNode read(byte[] bytes, String what) throws DoesNotHold {
		DoesNotHold.unless(CanonicalJson.isCanonical(bytes), "%s is not in its canonical form".formatted(what));
		return loose(bytes, what);
	}

	/** JSON that others wrote. */
	static JsonNode loose(byte[] bytes, String what) throws DoesNotHold {
		try {
			return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
		}
		catch (JacksonException ex) {
			throw new DoesNotHold(what + " is no JSON");
		}
	}

	static JsonNode member(JsonNode node, String name) throws DoesNotHold {
		JsonNode member = node.get(name);
		if (member == null) {
			throw new DoesNotHold("something has no " + name);
		}
		return member;
	}

	static String text(JsonNode node, String name) throws DoesNotHold {
		JsonNode member = member(node, name);
		DoesNotHold.unless(member.isString(), "%s is no text".formatted(name));
		return member.asString();
	}

	static @Nullable String optional(JsonNode node, String name) throws DoesNotHold {
		return member(node, name).isNull() ? null : text(node, name);
	}

	static long number(JsonNode node, String name) throws DoesNotHold {
		JsonNode member = member(node, name);
		DoesNotHold.unless(member.isIntegralNumber() && member.canConvertToLong(), "%s is no number".formatted(name));
		return member.asLong();
	}

	static boolean flag(JsonNode node, String name) throws DoesNotHold {
		JsonNode member = member(node, name);
		DoesNotHold.unless(member.isBoolean(), "%s is neither true nor false".formatted(name));
		return member.asBoolean();
	}

	static List<JsonNode> list(JsonNode node, String name) throws DoesNotHold {
		JsonNode member = member(node, name);
		DoesNotHold.unless(member.isArray(), "%s is no list".formatted(name));
		return List.copyOf(member.values());
	}

	static Hash hash(String text) throws DoesNotHold {
		DoesNotHold.unless(SHA256.matcher(text).matches(), "%s is no SHA-256 in lower-case hex".formatted(text));
		return Hash.of(HexFormat.of().parseHex(text));
	}

	static byte[] base64(String text, String what) throws DoesNotHold {
		try {
			byte[] bytes = Base64.getDecoder().decode(text);
			DoesNotHold.unless(Base64.getEncoder().encodeToString(bytes).equals(text),
					"%s is not written as base64 is written".formatted(what));
			return bytes;
		}
		catch (IllegalArgumentException ex) {
			throw new DoesNotHold(what + " is no base64");
		}
	}

}
