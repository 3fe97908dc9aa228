package greenboard.purpose;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.outline.Outline.DeploymentField;

/**
 * What a deployment is for.
 *
 * @param version which version of the project
 * @param environment where to
 * @param artifactDigest the digest of what is to be deployed
 * @param targetAt when
 * @param targetZone the time zone by whose calendar days are counted from then on
 * @param leadId who leads it
 * @param fields the template's deployment fields
 */
@Embeddable
public record Purpose(String version, String environment, @Nullable String artifactDigest, Instant targetAt,
		String targetZone, @Nullable UUID leadId, @JdbcTypeCode(SqlTypes.JSON) List<Field> fields) {

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2200-12-31T23:59:59Z");

	/**
	 * What a deployment starts with.
	 * @param start what was filled in
	 * @return the purpose
	 * @throws InvalidField when something of it cannot be taken
	 */
	public static Purpose of(Start start) {
		Map<String, @Nullable String> known = new LinkedHashMap<>();
		for (DeploymentField field : start.template().outline().deploymentFields()) {
			known.putIfAbsent(field.name(), field.value());
		}
		start.fields().keySet().forEach((name) -> requireKnown(name, known.keySet().stream().toList()));
		known.putAll(start.fields());
		return of(new Change(start.version(), start.environment(), start.targetAt(), start.zone(), start.lead(),
				start.artifactDigest(), Map.of()), "UTC", filled(known));
	}

	/**
	 * What it is from now on; the template's fields stay the same fields.
	 * @param change what was filled in
	 * @return the purpose
	 * @throws InvalidField when something of it cannot be taken
	 */
	public Purpose changed(Change change) {
		List<String> known = this.fields.stream().map(Field::name).toList();
		change.fields().keySet().forEach((name) -> requireKnown(name, known));
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		known.forEach((name) -> values.put(name, change.fields().get(name)));
		return of(change, this.targetZone, filled(values));
	}

	/**
	 * With the fields that another version of the template asks for.
	 * @param fields the fields
	 * @return the purpose; what was filled in stays, whoever asks for it
	 */
	public Purpose asking(List<DeploymentField> fields) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		fields.forEach((field) -> values.putIfAbsent(field.name(), field.value()));
		this.fields.stream()
			.filter((field) -> values.containsKey(field.name()) || field.value() != null)
			.forEach((field) -> values.put(field.name(), field.value()));
		return new Purpose(this.version, this.environment, this.artifactDigest, this.targetAt, this.targetZone,
				this.leadId, filled(values));
	}

	private static Purpose of(Change change, String zone, List<Field> fields) {
		return new Purpose(Text.required("version", change.version(), Text.NAME),
				Text.required("environment", change.environment(), Text.NAME),
				Text.optional("artifactDigest", change.artifactDigest(), Text.DIGEST), plausible(change.targetAt()),
				(change.zone() != null) ? change.zone().getId() : zone,
				(change.lead() != null) ? change.lead().value() : null, fields);
	}

	private static Instant plausible(Instant target) {
		if (target.isBefore(EARLIEST) || target.isAfter(LATEST)) {
			throw new InvalidField("targetAt", Fault.OUT_OF_RANGE);
		}
		return target.truncatedTo(ChronoUnit.MILLIS);
	}

	private static void requireKnown(String name, List<String> known) {
		if (!known.contains(name)) {
			throw new InvalidField("fields[" + name + "]", Fault.UNKNOWN);
		}
	}

	private static List<Field> filled(Map<String, @Nullable String> values) {
		List<Field> fields = new ArrayList<>();
		values.forEach(
				(name, value) -> fields.add(new Field(name, Text.optional("fields[" + name + "]", value, Text.VALUE))));
		return List.copyOf(fields);
	}

	/**
	 * The time zone of the target time.
	 * @return the zone
	 */
	public ZoneId zone() {
		return ZoneId.of(this.targetZone);
	}

	/**
	 * Who leads it.
	 * @return the person, null for nobody
	 */
	public @Nullable PersonId lead() {
		return (this.leadId != null) ? new PersonId(this.leadId) : null;
	}

	/**
	 * All of it in words, in the same order before and after a change.
	 * @param lead who leads it, null for nobody
	 * @return the words
	 */
	public List<Field> words(@Nullable PersonSummary lead) {
		List<Field> words = new ArrayList<>();
		words.add(new Field("Version", this.version));
		words.add(new Field("Environment", this.environment));
		words.add(new Field("Target time", this.targetAt.toString()));
		words.add(new Field("Time zone", this.targetZone));
		words.add(new Field("Lead", (lead != null) ? lead.name() : null));
		words.add(new Field("Artifact digest", this.artifactDigest));
		words.addAll(this.fields);
		return words;
	}

}
