package greenboard.proof;

import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an entry of a trail says.
 *
 * @param chain the chain that it belongs to
 * @param seq its place there
 * @param at when
 * @param actorId who did it, null for the application
 * @param actorName their printed name
 * @param action what was done
 * @param subject the name of the thing
 * @param subjectKey its key
 * @param before what it was
 * @param after what it is since
 */
record Entry(String chain, long seq, Instant at, @Nullable String actorId, String actorName, String action,
		String subject, @Nullable String subjectKey, @Nullable String before, @Nullable String after) {

	private static final String TYPE = "greenboard/entry/1";

	/**
	 * Reads the bytes of an entry.
	 * @throws DoesNotHold when they are none, or the same could be said in other bytes
	 */
	static Entry read(byte[] bytes, String what) throws DoesNotHold {
		JsonNode said = Json.read(bytes, what);
		DoesNotHold.unless(Json.text(said, "type").equals(TYPE), "%s is of another type".formatted(what));
		JsonNode actor = Json.member(said, "actor");
		return new Entry(Json.text(said, "chain"), Json.number(said, "seq"), time(Json.text(said, "at")),
				Json.optional(actor, "id"), Json.text(actor, "name"), Json.text(said, "action"),
				Json.text(said, "subject"), Json.optional(said, "subjectKey"), Json.optional(said, "before"),
				Json.optional(said, "after"));
	}

	static Instant time(String text) throws DoesNotHold {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			throw new DoesNotHold(text + " is no time");
		}
	}

}
