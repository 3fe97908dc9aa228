package greenboard.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import greenboard.outline.Outline;

/**
 * What a checklist must be to be published: it has items, its names are unique, its
 * weights add up, its bands cover the whole score.
 */
public final class PublishingRules {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private static final int LONGEST_TITLE = 200;

	private PublishingRules() {
	}

	/**
	 * What stands in the way of publishing.
	 * @param outline what the source says
	 * @return a sentence for each reason, saying what to do; empty when nothing does
	 */
	public static List<String> reasonsAgainst(Outline outline) {
		List<String> reasons = new ArrayList<>();
		title(outline, reasons);
		items(outline, reasons);
		weights(outline, reasons);
		bands(outline, reasons);
		return reasons;
	}

	private static void title(Outline outline, List<String> reasons) {
		if (outline.title().isBlank()) {
			reasons.add("The checklist has no title. Begin it with a heading, or write title: into the front matter.");
		}
		else if (outline.title().length() > LONGEST_TITLE) {
			reasons.add("The title is longer than " + LONGEST_TITLE + " characters. Shorten it.");
		}
	}

	private static void items(Outline outline, List<String> reasons) {
		if (outline.counts().items() == 0) {
			reasons.add("There is no item to tick. Write at least one entry as “- [ ] what has to be true”.");
		}
		Map<String, Integer> lines = new LinkedHashMap<>();
		OutlineItems.of(outline).forEach((item) -> {
			Integer first = lines.putIfAbsent(item.key(), item.line());
			if (first != null) {
				reasons.add("The key " + item.key() + " stands at line " + first + " and at line " + item.line()
						+ ". Change one of them.");
			}
		});
	}

	private static void weights(Outline outline, List<String> reasons) {
		if (outline.categories().isEmpty()) {
			return;
		}
		BigDecimal sum = outline.categories()
			.stream()
			.map(Outline.Category::weight)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(WHOLE) != 0) {
			reasons.add("The weights add up to " + plain(sum) + ", not to 100: "
					+ outline.categories()
						.stream()
						.map((category) -> category.name() + " " + plain(category.weight()))
						.collect(Collectors.joining(", "))
					+ ". Change the weights.");
		}
		outline.categories()
			.stream()
			.filter((category) -> category.leafItems() == 0)
			.forEach((category) -> reasons.add("The category “" + category.name() + "” weighs "
					+ plain(category.weight()) + " and has no item to prepare. Give it items, or take it out."));
	}

	private static void bands(Outline outline, List<String> reasons) {
		List<BigDecimal> limits = outline.bands().stream().map(Outline.Band::from).toList();
		if (limits.isEmpty() || limits.get(limits.size() - 1).signum() != 0) {
			reasons.add("The lowest band has to begin at 0, so that every score has a band. Change the bands.");
		}
		for (int i = 1; i < limits.size(); i++) {
			if (limits.get(i).compareTo(limits.get(i - 1)) >= 0) {
				reasons.add("Two bands begin at " + plain(limits.get(i)) + " or stand in the wrong order. "
						+ "Write them best first, each with a limit of its own.");
			}
		}
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
