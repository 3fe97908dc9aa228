package greenboard.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.WallTime;
import greenboard.purpose.Change;
import greenboard.purpose.Field;
import greenboard.register.DeploymentHead;

/**
 * What a deployment is for, as it is filled in.
 *
 * @param version which version of the project
 * @param environment where to
 * @param targetAt when, on the clock of the zone
 * @param zone that clock's time zone
 * @param lead the id of who leads it, empty for nobody
 * @param artifactDigest the digest of what is to be deployed, may be empty
 * @param fields what the template asks for, by name
 */
record PlanForm(String version, String environment, String targetAt, String zone, String lead, String artifactDigest,
		Map<String, String> fields) {

	/**
	 * A field that the template asks for.
	 *
	 * @param index its place among them
	 * @param name as the template names it
	 * @param value what is filled in
	 */
	public record Asked(int index, String name, String value) {

		/**
		 * How the form names it.
		 * @return a name that is safe in an address and unique in the form
		 */
		public String id() {
			return "field-" + this.index;
		}

	}

	static PlanForm blank(List<String> names, Map<String, String> known) {
		Map<String, String> fields = new LinkedHashMap<>();
		names.forEach((name) -> fields.put(name, known.getOrDefault(name, "")));
		return new PlanForm("", "", "", "UTC", "", "", fields);
	}

	static PlanForm of(DeploymentHead head) {
		WallTime target = WallTime.of(head.targetAt(), head.zone());
		Map<String, String> fields = new LinkedHashMap<>();
		for (Field field : head.fields()) {
			fields.put(field.name(), (field.value() != null) ? field.value() : "");
		}
		return new PlanForm(head.version(), head.environment(), target.local(), target.zone(),
				(head.lead() != null) ? head.lead().id().toString() : "",
				(head.artifactDigest() != null) ? head.artifactDigest() : "", fields);
	}

	static PlanForm of(Map<String, String> given, List<String> names) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			fields.put(names.get(i), given.getOrDefault("field-" + i, ""));
		}
		return new PlanForm(given.getOrDefault("version", ""), given.getOrDefault("environment", ""),
				given.getOrDefault("targetAt", ""), given.getOrDefault("zone", ""), given.getOrDefault("lead", ""),
				given.getOrDefault("artifactDigest", ""), fields);
	}

	/**
	 * What the template asks for.
	 * @return the fields in its order
	 */
	public List<Asked> asked() {
		List<Asked> asked = new ArrayList<>();
		this.fields.forEach((name, value) -> asked.add(new Asked(asked.size(), name, value)));
		return asked;
	}

	Change change() {
		WallTime target = new WallTime(this.targetAt, this.zone);
		return new Change(this.version, this.environment, target.instant("targetAt"), target.zoneId(), person(),
				this.artifactDigest.isBlank() ? null : this.artifactDigest, this.fields);
	}

	private @Nullable PersonId person() {
		try {
			return this.lead.isBlank() ? null : PersonId.valueOf(this.lead);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidField("lead", Fault.NO_MEMBER);
		}
	}

}
