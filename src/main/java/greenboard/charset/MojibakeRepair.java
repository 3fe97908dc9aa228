package greenboard.charset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import greenboard.charset.DecodedText.Notice;

/**
 * Repairs UTF-8 that was read as another character set, run by run. A run is repaired
 * when it leaves no doubt itself, or when it could be honest text (a quote before an
 * accented letter) but the same text holds runs of the same kind that leave none.
 */
final class MojibakeRepair {

	private static final int PASSES = 3;

	private static final int MOST_NOTICES = 100;

	private static final char LOST = '\ufffd';

	private final List<Notice> notices;

	private final Map<Misreading, Integer> repairs = new EnumMap<>(Misreading.class);

	private final Set<Misreading> seen = EnumSet.noneOf(Misreading.class);

	MojibakeRepair(List<Notice> notices) {
		this.notices = notices;
	}

	/**
	 * Repairs a text and adds what there is to know to the notices.
	 * @param text any text
	 * @return the text with what was certain repaired; its lines stay what they are
	 */
	String repair(String text) {
		String repaired = text;
		for (int pass = 0; pass < PASSES; pass++) {
			String before = repaired;
			repaired = pass(before);
			if (repaired.equals(before)) {
				break;
			}
		}
		this.repairs.forEach((by, count) -> this.notices
			.add(new Notice(0, count + ((count == 1) ? " piece" : " pieces") + " of UTF-8 text had been read as "
					+ by.label() + " and " + ((count == 1) ? "was" : "were") + " repaired.")));
		noticeWhatStaysBroken(repaired);
		return repaired;
	}

	private String pass(String text) {
		List<MisreadRun> runs = new ArrayList<>();
		for (Misreading by : Misreading.values()) {
			runs.addAll(accepted(runs(text, by)));
		}
		if (runs.isEmpty()) {
			return text;
		}
		runs.sort(Comparator.comparingInt(MisreadRun::start).thenComparing((run) -> run.certain() ? 0 : 1));
		StringBuilder repaired = new StringBuilder(text.length());
		int done = 0;
		for (MisreadRun run : runs) {
			if (run.start() >= done && run.repaired() != null) {
				repaired.append(text, done, run.start()).append(run.repaired());
				done = run.end();
				this.repairs.merge(run.by(), 1, Integer::sum);
			}
		}
		return repaired.append(text, done, text.length()).toString();
	}

	private List<MisreadRun> accepted(List<MisreadRun> runs) {
		Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
		boolean certain = false;
		for (MisreadRun run : runs) {
			certain |= run.certain();
			if (run.certain() && run.script() != null) {
				scripts.add(run.script());
			}
		}
		if (!certain) {
			return List.of();
		}
		this.seen.add(runs.get(0).by());
		return runs.stream()
			.filter((run) -> run.repaired() != null)
			.filter((run) -> run.certain() || run.script() == null || scripts.contains(run.script()))
			.toList();
	}

	private static List<MisreadRun> runs(String text, Misreading by) {
		List<MisreadRun> runs = new ArrayList<>();
		int start = -1;
		for (int i = 0; i <= text.length(); i++) {
			boolean inside = i < text.length() && by.byteOf(text.charAt(i)) >= 0;
			if (inside && start < 0) {
				start = i;
			}
			if (!inside && start >= 0) {
				runs.add(MisreadRun.of(text, start, i, by));
				start = -1;
			}
		}
		return runs;
	}

	private void noticeWhatStaysBroken(String text) {
		Set<Integer> places = new TreeSet<>();
		for (Misreading by : Misreading.values()) {
			for (MisreadRun run : runs(text, by)) {
				if (run.broken(text, this.seen.contains(by))) {
					places.add(run.start());
				}
			}
		}
		for (int i = text.indexOf(LOST); i >= 0; i = text.indexOf(LOST, i + 1)) {
			places.add(i);
		}
		noticeLines(text, places);
	}

	private void noticeLines(String text, Set<Integer> places) {
		Set<Integer> lines = new TreeSet<>();
		int line = 1;
		int from = 0;
		for (int place : places) {
			line += TextDecoder.lineAt(text.substring(from, place), place - from) - 1;
			from = place;
			lines.add(line);
		}
		lines.stream()
			.limit(MOST_NOTICES)
			.forEach((at) -> this.notices.add(new Notice(at,
					"Some characters of this line were lost before the import; they were left as they are.")));
		if (lines.size() > MOST_NOTICES) {
			this.notices.add(new Notice(0, (lines.size() - MOST_NOTICES) + " more lines have lost characters."));
		}
	}

}
