package greenboard.markdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Band;
import greenboard.source.Line;
import greenboard.source.Plain;
import greenboard.source.TableText;
import greenboard.source.Warnings;
import greenboard.words.Wording;

/**
 * Reads bands from lines such as "DEPLOY (90-100%): all is done" or "90% and above: GO",
 * and from tables of scores and decisions.
 */
final class BandReader {

	/** What holds where a source says nothing else. */
	static final List<Band> DEFAULT = List.of(
			new Band("DEPLOY", BigDecimal.valueOf(90), true, "Everything that matters is done: deploy"),
			new Band("CAUTION", BigDecimal.valueOf(80), true, "Minor gaps: deploy with monitoring"),
			new Band("DELAY", BigDecimal.valueOf(70), false, "Significant gaps: mend them first"),
			new Band("STOP", BigDecimal.ZERO, false, "Critical gaps: do not deploy"));

	private static final String FIGURE = "(\\d{1,3}(?:\\.\\d{1,3})?) ?%?";

	private static final String RANGE = "(?:score:? ?)?(?:" + FIGURE + " ?(?:-|to) ?" + FIGURE
			+ "|(<=?|≤|below|under|less than) ?" + FIGURE + "|(?:>=?|≥|above|over|at least|from) ?" + FIGURE + "|"
			+ FIGURE
			+ " ?(?:\\+|and (?:above|over|up|more)|or (?:above|more|higher|better)|(and|or) (?:below|less|lower)))";

	private static final Pattern NAME_FIRST = Pattern.compile(
			"^(\\p{L}[^:(\\[]{0,39}?) ?[(\\[] ?" + RANGE + " ?[)\\]] ?(?:[:=]|-+>?|→)? ?(.*)$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SPAN = Pattern.compile("\\d ?%? ?(?:[-\u2010-\u2015\u2212]|to) ?\\d");

	/** "GREEN – 85 to 100: go", under a heading about scores and decisions only. */
	private static final Pattern DASHED = Pattern.compile(
			"^(\\p{L}[^:(\\[\\d]{0,39}?) ?[:-] ?" + RANGE + " ?(?:[:=]|-+>?|→)? ?(\\D.*)?$", Pattern.CASE_INSENSITIVE);

	private static final Pattern ABOUT_DECISIONS = Pattern.compile(
			"\\b(?:scor(?:e|es|ing)|decisions?|go ?/ ?no[- ]?go|verdict|rating|interpretation|bands?|traffic lights?)\\b");

	private static final Pattern RANGE_FIRST = Pattern
		.compile("^[(\\[]?" + RANGE + "[)\\]]? ?(?:[:=]|=>|-+>?|→) ?(\\p{L}.{0,200}?)$", Pattern.CASE_INSENSITIVE);

	private static final Pattern SCORE_COLUMN = Pattern
		.compile("\\b(?:scores?|ranges?|points|totals?|percent(?:age)?)\\b|%");

	private static final Pattern NAME_COLUMN = Pattern
		.compile("\\b(?:bands?|decisions?|status|verdict|ratings?|results?|levels?|grade|outcome)\\b");

	private static final Pattern TEXT_COLUMN = Pattern
		.compile("\\b(?:meanings?|actions?|descriptions?|notes?|recommendations?)\\b");

	private static final Pattern NO = Pattern.compile("\\b(?:stop|delay|no[- ]?go|not ready|do not|don't|hold|blocked|"
			+ "reject(?:ed)?|fail(?:ed)?|postpone|abort|red|critical)\\b");

	private static final Pattern YES = Pattern.compile(
			"\\b(?:deploy|go|go[- ]live|caution|proceed|ready|pass(?:ed)?|green|yellow|amber|approved?|launch|ship|release)\\b");

	private static final BigDecimal MAY_GO = BigDecimal.valueOf(80);

	private final Warnings warnings;

	BandReader(Warnings warnings) {
		this.warnings = warnings;
	}

	/**
	 * Takes the first group of bands out of a document.
	 * @param root the document
	 * @return the bands, best first; empty where the source has none
	 */
	List<Band> take(DraftSection root) {
		for (DraftSection section : root.all().toList()) {
			boolean about = section.outwards()
				.anyMatch((each) -> ABOUT_DECISIONS.matcher(Wording.normal(each.title())).find());
			for (Plain plain : section.plain()) {
				List<Band> found = read(plain, about);
				if (found.size() > 1) {
					int line = plain.lines().get(0).number();
					plain.lines()
						.removeIf(
								(each) -> TableText.of(plain.node()) != null || lineBand(each.words(), about) != null);
					return ordered(found, line);
				}
			}
		}
		return List.of();
	}

	private static List<Band> read(Plain plain, boolean about) {
		List<Band> found = new ArrayList<>();
		TableText table = TableText.of(plain.node());
		if (table != null) {
			int score = table.column(SCORE_COLUMN);
			int name = table.column(NAME_COLUMN);
			for (TableText.Row row : (score < 0 || name < 0) ? List.<TableText.Row>of() : table.rows()) {
				String meaning = row.cell(table.column(TEXT_COLUMN));
				add(found, lineBand(row.cell(name) + " (" + row.cell(score) + "): " + meaning, about));
			}
		}
		else if (Fields.mayHold(plain.node()) && (about || plain.lines().stream().anyMatch(BandReader::spans))) {
			plain.lines().forEach((line) -> add(found, lineBand(line.words(), about)));
		}
		return found;
	}

	/**
	 * Whether a line names a range from one figure to another. Limits alone ("CPU (> 80
	 * %)") are bands only under a heading that says so.
	 * @param line a line
	 * @return true for "DELAY (70-79 %)"
	 */
	private static boolean spans(Line line) {
		return SPAN.matcher(line.words()).find();
	}

	private static void add(List<Band> found, @Nullable Band band) {
		if (band != null && found.stream().noneMatch((other) -> other.from().equals(band.from()))) {
			found.add(band);
		}
	}

	private static @Nullable Band lineBand(String words, boolean about) {
		String line = words.replaceAll("[\\u2010-\\u2015\\u2212]", "-");
		Matcher matcher = NAME_FIRST.matcher(line);
		if (matcher.matches()) {
			return band(matcher.group(1), from(matcher, 2), matcher.group(9));
		}
		matcher = DASHED.matcher(line);
		if (about && matcher.matches()) {
			return band(matcher.group(1), from(matcher, 2), (matcher.group(9) != null) ? matcher.group(9) : "");
		}
		matcher = RANGE_FIRST.matcher(line);
		if (matcher.matches()) {
			String[] parts = matcher.group(8).split(" ?(?:[:(]| - |, ) ?", 2);
			return band(parts[0], from(matcher, 1), (parts.length > 1) ? parts[1].replaceAll("\\)$", "") : "");
		}
		return null;
	}

	private static @Nullable Band band(String name, @Nullable BigDecimal from, String text) {
		String plain = Wording.withoutEmoji(name.strip());
		if (from == null || plain.isEmpty()) {
			return null;
		}
		return new Band(plain, from, go(plain, text, from), Wording.inOneLine(text));
	}

	/**
	 * The lower limit of a range.
	 * @param matcher a match of {@link #RANGE}
	 * @param first the group of its first figure
	 * @return the limit, null for one beyond 100
	 */
	private static @Nullable BigDecimal from(Matcher matcher, int first) {
		boolean below = matcher.group(first + 2) != null || matcher.group(first + 6) != null;
		String figure = matcher.group(first);
		figure = (figure != null) ? figure : matcher.group(first + 4);
		figure = (figure != null) ? figure : matcher.group(first + 5);
		BigDecimal from = (below || figure == null) ? BigDecimal.ZERO : Attributes.decimal(figure);
		return (from == null || from.compareTo(BigDecimal.valueOf(100)) > 0) ? null : from;
	}

	private static boolean go(String name, String text, BigDecimal from) {
		for (String words : List.of(Wording.normal(name), Wording.normal(text))) {
			if (NO.matcher(words).find()) {
				return false;
			}
			if (YES.matcher(words).find()) {
				return true;
			}
		}
		return from.compareTo(MAY_GO) >= 0;
	}

	private List<Band> ordered(List<Band> found, int line) {
		List<Band> bands = new ArrayList<>(found);
		bands.sort(Comparator.comparing(Band::from).reversed());
		Band lowest = bands.get(bands.size() - 1);
		if (lowest.from().signum() > 0) {
			this.warnings.add(line, "No band begins at 0, so \"" + lowest.name() + "\" was taken to reach down to it.");
			bands.set(bands.size() - 1, new Band(lowest.name(), BigDecimal.ZERO, lowest.go(), lowest.text()));
		}
		return List.copyOf(bands);
	}

}
