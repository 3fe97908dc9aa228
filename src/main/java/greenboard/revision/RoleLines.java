package greenboard.revision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import greenboard.edits.SourceEdits;
import greenboard.outline.Outline;
import greenboard.outline.Outline.SignOffRole;
import greenboard.revision.Progress.Signature;

/**
 * Writes who signed into the lines and table rows of roles: names, meanings and dates
 * into their blanks, a tick into the box of an entry that has all its signatures, and a
 * comment where there is no blank.
 */
final class RoleLines {

	private static final Pattern BLANK = Pattern.compile("_{2,}|\\.{5,}|\\[[^\\]\\[]{0,40}\\](?!\\()");

	/** A line that says it still reads as a role's when its blanks are filled in. */
	private static final Pattern DATE_LABEL = Pattern.compile("\\bdate ?:", Pattern.CASE_INSENSITIVE);

	private static final Pattern DATE = Pattern.compile("\\b(?:date|when|on)\\b");

	private static final Pattern MEANING = Pattern
		.compile("\\bsign(?:ature|ed)?\\b|\\bapprov(?:al|ed)\\b|\\bdecision\\b|\\bstatus\\b");

	private static final Pattern NAME = Pattern
		.compile("\\bname\\b|\\bwho\\b|\\bperson\\b|^by$|^approvers?$|^signator(?:y|ies)$");

	private final Places places;

	private final Map<String, List<Signature>> signatures;

	private final SourceEdits edits;

	private final String source;

	RoleLines(Places places, Map<String, List<Signature>> signatures, String source, SourceEdits edits) {
		this.places = places;
		this.signatures = signatures;
		this.source = source;
		this.edits = edits;
	}

	/**
	 * Writes all roles that have signatures.
	 * @param outline the outline of the source
	 */
	void write(Outline outline) {
		for (SignOffRole role : outline.signOffRoles()) {
			List<Signature> given = this.signatures.getOrDefault(role.key(), List.of());
			if (!given.isEmpty()) {
				write(role, given);
			}
		}
	}

	private void write(SignOffRole role, List<Signature> given) {
		List<Place> cells = this.places.cells(role.line());
		if (!cells.isEmpty()) {
			row(cells, this.places.head(role.line()), given);
			return;
		}
		Place entry = this.places.listItem(role.line());
		if (entry != null && entry.box() >= 0 && given.size() >= role.signatures()
				&& Character.toLowerCase(this.source.charAt(entry.box())) != 'x') {
			this.edits.replace(entry.box(), entry.box() + 1, "x");
		}
		Place place = (entry != null) ? entry : this.places.line(role.line());
		if (place == null) {
			return;
		}
		String text = this.places.text(place);
		if (!blanks(place, given)) {
			if (!text.contains(names(given))) {
				place.write(place.attributes().with("signed", said(given)), this.source, this.edits);
			}
		}
		else if (!DATE_LABEL.matcher(text).find()) {
			place.write(place.attributes().with("as", "role"), this.source, this.edits);
		}
	}

	private void row(List<Place> cells, List<Place> head, List<Signature> given) {
		for (int i = 0; i < Math.min(cells.size(), head.size()); i++) {
			String title = this.places.text(head.get(i)).strip().toLowerCase(Locale.ROOT);
			String value = NAME.matcher(title).find() ? names(given)
					: DATE.matcher(title).find() ? dates(given) : MEANING.matcher(title).find() ? meanings(given) : "";
			Place cell = cells.get(i);
			String text = this.places.text(cell);
			boolean free = text.isBlank() || BLANK.matcher(text.strip()).matches();
			if (!value.isEmpty() && free) {
				boolean spaced = cell.end() < this.source.length() && this.source.charAt(cell.end()) == ' ';
				this.edits.replace(cell.start(), cell.end(), " " + value + (spaced ? "" : " "));
			}
		}
	}

	private boolean blanks(Place place, List<Signature> given) {
		int end = place.comments().isEmpty() ? place.end() : place.comments().get(0).start();
		Matcher blank = BLANK.matcher(this.source).region(place.start(), Math.max(place.start(), end));
		boolean dated = asksForADate(place, end);
		boolean named = false;
		boolean filled = false;
		int from = place.start();
		while (blank.find()) {
			String label = this.source.substring(from, blank.start());
			String value = value(label.toLowerCase(Locale.ROOT), !named, given);
			if (!named && value.equals(names(given))) {
				named = true;
				// without a date the line would not read as a signature any more
				value = dated ? value : value + ", " + dates(given);
			}
			String colon = (!filled && !label.contains(":")) ? ": " : "";
			this.edits.replace(blank.start(), blank.end(), value.isEmpty() ? "" : colon + value);
			from = blank.end();
			filled = true;
		}
		return filled;
	}

	private boolean asksForADate(Place place, int end) {
		String text = this.source.substring(place.start(), Math.max(place.start(), end)).toLowerCase(Locale.ROOT);
		Matcher blank = BLANK.matcher(text);
		int from = 0;
		while (blank.find()) {
			if (DATE.matcher(text.substring(from, blank.start())).find()) {
				return true;
			}
			from = blank.end();
		}
		return false;
	}

	private static String value(String label, boolean first, List<Signature> given) {
		if (DATE.matcher(label).find()) {
			return dates(given);
		}
		if (first && !(MEANING.matcher(label).find() && NAME.matcher(label).find())) {
			return names(given);
		}
		return MEANING.matcher(label).find() ? meanings(given) : names(given);
	}

	private static String said(List<Signature> given) {
		return given.stream()
			.map((signature) -> signature.name() + " (" + signature.meaning() + ") " + signature.on())
			.collect(Collectors.joining("; "));
	}

	private static String names(List<Signature> given) {
		return given.stream().map(Signature::name).map(InlineText::plain).collect(Collectors.joining("; "));
	}

	private static String meanings(List<Signature> given) {
		return given.stream()
			.map(Signature::meaning)
			.map(InlineText::plain)
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private static String dates(List<Signature> given) {
		return given.stream()
			.map((signature) -> signature.on().toString())
			.distinct()
			.collect(Collectors.joining("; "));
	}

}
