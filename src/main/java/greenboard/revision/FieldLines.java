package greenboard.revision;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import greenboard.edits.SourceEdits;
import greenboard.outline.Outline;
import greenboard.outline.Outline.DeploymentField;

/**
 * Fills in a deployment's fields: the blank behind a field's name, or the value that
 * stands there.
 */
final class FieldLines {

	private static final Pattern LABEL_END = Pattern
		.compile("\\G(?:\\*\\*|__(?!_))?[ \\t]*:?(?:\\*\\*|__(?!_))?[ \\t]*:?[ \\t]*");

	private static final Pattern BLANK = Pattern.compile("\\G(?:_{2,}|\\.{5,}|\\[[^\\]\\[\\r\\n]*\\](?!\\())");

	private static final Pattern NEXT_FIELD = Pattern.compile("[ \\t]+[|;][ \\t]");

	private final Places places;

	private final Map<String, String> values;

	private final String source;

	private final SourceEdits edits;

	FieldLines(Places places, Map<String, String> values, String source, SourceEdits edits) {
		this.places = places;
		this.values = values;
		this.source = source;
		this.edits = edits;
	}

	/**
	 * Writes all fields that have a value.
	 * @param outline the outline of the source
	 */
	void write(Outline outline) {
		for (DeploymentField field : outline.deploymentFields()) {
			String value = this.values.get(field.name());
			Place place = this.places.line(field.line());
			if (value != null && !value.isBlank() && !value.equals(field.value()) && place != null) {
				write(field, place, InlineText.plain(value));
			}
		}
	}

	private void write(DeploymentField field, Place place, String value) {
		List<Place> cells = this.places.cells(field.line());
		if (cells.size() == 2) {
			this.edits.replace(cells.get(1).start(), cells.get(1).end(), " " + value + " ");
			place.write(place.attributes().with("as", "field"), this.source, this.edits);
			return;
		}
		int name = this.source.indexOf(field.name(), place.start());
		if (name < 0 || name >= place.end()) {
			return;
		}
		Matcher label = LABEL_END.matcher(this.source);
		int start = label.find(name + field.name().length()) ? label.end() : name + field.name().length();
		boolean bold = label.group().contains("**") || label.group().contains("__");
		Matcher blank = BLANK.matcher(this.source);
		int end = blank.find(start) ? blank.end() : endOfValue(place, start);
		this.edits.replace(start, end, value);
		if (!bold) {
			place.write(place.attributes().with("as", "field"), this.source, this.edits);
		}
	}

	private int endOfValue(Place place, int start) {
		int end = place.comments().isEmpty() ? place.end() : place.comments().get(0).start();
		Matcher next = NEXT_FIELD.matcher(this.source).region(start, Math.max(start, end));
		end = next.find() ? next.start() : end;
		while (end > start
				&& (Character.isWhitespace(this.source.charAt(end - 1)) || this.source.charAt(end - 1) == '\\')) {
			end--;
		}
		return end;
	}

}
