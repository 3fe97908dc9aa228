package greenboard.alerts;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.rollback.TriggerAlert;
import greenboard.rollback.TriggerAlert.Identity;

/**
 * An alert as it came.
 *
 * @param identity what makes it the same alert again
 * @param labels its labels
 * @param summary what it says, null where it says nothing
 * @param source where its rule can be seen, null where it does not say
 */
public record IncomingAlert(Identity identity, SortedMap<String, String> labels, @Nullable String summary,
		@Nullable String source) {

	private static final String NAME = "alertname";

	private static final String OURS = "greenboard_";

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\\\]{1,1900}");

	/**
	 * Takes an alert as it came, without what cannot be stored.
	 * @param fingerprint of its labels, blank for none
	 * @param startsAt when it began
	 * @param resolved whether it says that it is over
	 * @param labels its labels
	 * @param summary what it says
	 * @param source where its rule can be seen
	 * @return the alert; without a fingerprint, its labels make it the same again
	 */
	public static IncomingAlert of(String fingerprint, Instant startsAt, boolean resolved, Map<String, String> labels,
			@Nullable String summary, @Nullable String source) {
		SortedMap<String, String> clean = new TreeMap<>();
		labels.forEach((name, value) -> clean.put(AlertText.clean(name), AlertText.clean(value)));
		String said = (summary != null) ? AlertText.clean(summary).strip() : "";
		return new IncomingAlert(
				new Identity(AlertText.fingerprint(fingerprint, clean), AlertText.time(startsAt), resolved), clean,
				said.isEmpty() ? null : said, (source != null && ADDRESS.matcher(source).matches()) ? source : null);
	}

	/**
	 * The alert for the trigger that its labels name.
	 * @return null when they name none
	 */
	@Nullable TriggerAlert forTrigger() {
		String trigger = this.labels.get(AlertLabels.TRIGGER);
		UUID deployment = deployment();
		if (trigger == null || deployment == null) {
			return null;
		}
		String change = this.labels.getOrDefault(AlertLabels.CHANGE, "");
		return new TriggerAlert(deployment, trigger, this.identity,
				"true".equalsIgnoreCase(this.labels.get(AlertLabels.TEST)),
				NUMBER.matcher(change).matches() ? Integer.valueOf(change) : null, said(), line(false), this.source);
	}

	private @Nullable UUID deployment() {
		try {
			String id = this.labels.getOrDefault(AlertLabels.DEPLOYMENT, "");
			return (id.length() == 36) ? UUID.fromString(id) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Its name and what it says. */
	String said() {
		String name = this.labels.getOrDefault(NAME, "").strip();
		String named = name.isEmpty() ? "Alert" : name;
		return AlertText.shortened((this.summary != null) ? named + ": " + this.summary : named);
	}

	/**
	 * Its labels in one line; those that only name the trigger when they are asked for.
	 */
	String line(boolean ours) {
		return AlertText.shortened(this.labels.entrySet()
			.stream()
			.filter((label) -> ours || !(label.getKey().startsWith(OURS) || label.getKey().equals(NAME)))
			.map((label) -> label.getKey() + "=" + label.getValue())
			.collect(Collectors.joining(", ")));
	}

}
