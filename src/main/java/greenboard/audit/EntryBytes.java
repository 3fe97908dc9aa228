package greenboard.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import greenboard.canonical.CanonicalJson;

/**
 * What the bytes of an entry say.
 *
 * @param type what the bytes are
 * @param chain the deployment, or the system's chain
 * @param seq the place in the chain
 * @param at when, in UTC with six decimals
 * @param node which node of the installation wrote it
 * @param actor who did it
 * @param authentication how they proved who they are
 * @param command what its sender calls the command that was carried out, null where there
 * was none
 * @param action what was done
 * @param subject the name of the thing
 * @param subjectKey the key of the thing
 * @param before what it was
 * @param after what it is
 * @param reason why
 * @param application the version of the application that wrote it
 * @param schema the version of the tables that it was written to
 * @param imported true for what happened before there were chains, else null and not said
 */
record EntryBytes(String type, UUID chain, long seq, String at, String node, Doer actor, Authentication authentication,
		@Nullable String command, String action, String subject, @Nullable String subjectKey, @Nullable String before,
		@Nullable String after, @Nullable String reason, String application, String schema,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean imported) {

	static final String TYPE = "greenboard/entry/1";

	private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * How somebody proved who they are.
	 *
	 * @param method how
	 * @param ageSeconds how long ago
	 */
	record Authentication(Proof.Method method, @Nullable Long ageSeconds) {

		static Authentication of(Proof proof) {
			Duration age = proof.age();
			return new Authentication(proof.method(), (age != null) ? age.toSeconds() : null);
		}

	}

	static EntryBytes of(Happening happening, Place place, Circumstances circumstances) {
		Proof proof = (happening.proof() != null) ? happening.proof() : circumstances.proof(happening.by());
		return new EntryBytes(TYPE, place.chain(), place.seq() + 1, text(place.at()), circumstances.node(),
				happening.by(), Authentication.of(proof), circumstances.command(), happening.action(),
				happening.subject(), happening.subjectKey(), happening.before(), happening.after(), happening.reason(),
				circumstances.application(), circumstances.schema(), null);
	}

	static String text(Instant at) {
		return MICROS.format(at.truncatedTo(ChronoUnit.MICROS));
	}

	/**
	 * What bytes say.
	 * @param bytes the bytes
	 * @return what they say, all of it
	 * @throws IllegalArgumentException when they are no entry, or when the same could be
	 * said in other bytes
	 */
	static EntryBytes read(byte[] bytes) {
		try {
			EntryBytes said = JSON.readValue(bytes, EntryBytes.class);
			if (said != null && said.complete() && Arrays.equals(said.bytes(), bytes)) {
				return said;
			}
		}
		catch (JacksonException | DateTimeException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("These bytes are no entry", ex);
		}
		throw new IllegalArgumentException("These bytes are no entry in its one form");
	}

	private boolean complete() {
		boolean said = Stream
			.of(this.chain, this.at, this.node, this.actor, this.authentication, this.action, this.subject,
					this.application, this.schema)
			.allMatch(Objects::nonNull);
		return said && TYPE.equals(this.type) && this.actor.name() != null && this.authentication.method() != null
				&& this.imported != Boolean.FALSE && this.at.equals(text(time()));
	}

	byte[] bytes() {
		return CanonicalJson.counting(this).getBytes(StandardCharsets.UTF_8);
	}

	@JsonIgnore
	Instant time() {
		return MICROS.parse(this.at, Instant::from);
	}

}
