package greenboard.revision;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.edits.SourceEdits;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Category;

/**
 * Writes points into lines such as "Security (30%): ___/30 points", and the total into
 * "Total score: ___/100"; also where figures from an earlier export stand.
 */
final class PointLines {

	private static final Pattern POINTS = Pattern.compile("(_{2,}|\\d{1,9}(?:\\.\\d{1,9})?)[ \\t]*/[ \\t]*\\d");

	private static final Pattern TOTAL = Pattern.compile("\\b(?:total|overall|readiness)\\b");

	private static final Pattern SCORE = Pattern.compile("\\b(?:score|points|total)\\b");

	private final Places places;

	private final Progress progress;

	private final Set<String> categories;

	private final SourceEdits edits;

	PointLines(Places places, Progress progress, Outline outline, SourceEdits edits) {
		this.places = places;
		this.categories = outline.categories().stream().map(Category::name).collect(Collectors.toSet());
		this.progress = progress;
		this.edits = edits;
	}

	/**
	 * Writes the points of all categories and the total.
	 */
	void write() {
		for (Place line : this.places.lines()) {
			if (isEntry(line)) {
				continue;
			}
			String text = this.places.text(line);
			Matcher points = POINTS.matcher(text);
			if (points.find()) {
				String value = value(text.substring(0, points.start()), points.group(1).startsWith("_"));
				if (value != null) {
					this.edits.replace(line.start() + points.start(1), line.start() + points.end(1), value);
				}
			}
		}
	}

	/**
	 * What an item says stays what it says, even where it looks like a line of points.
	 */
	private boolean isEntry(Place line) {
		Place entry = this.places.listItem(line.line());
		return entry != null && entry.box() >= 0;
	}

	private @Nullable String value(String label, boolean blank) {
		String words = label.toLowerCase(Locale.ROOT);
		String category = this.progress.points()
			.keySet()
			.stream()
			.filter((name) -> this.categories.contains(name) && words.contains(name.toLowerCase(Locale.ROOT)))
			.max(Comparator.comparingInt(String::length))
			.orElse(null);
		if (category != null && (blank || words.contains("%"))) {
			return this.progress.points().get(category);
		}
		boolean total = !this.categories.isEmpty() && TOTAL.matcher(words).find() && SCORE.matcher(words).find();
		return total ? this.progress.total() : null;
	}

}
