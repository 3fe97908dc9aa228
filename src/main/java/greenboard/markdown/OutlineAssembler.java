package greenboard.markdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.outline.Outline.Category;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.outline.Phase;
import greenboard.source.Warnings;
import greenboard.words.CategoryRules;
import greenboard.words.LinkRules;
import greenboard.words.OffsetRules;
import greenboard.words.Optionality;
import greenboard.words.Wording;

/**
 * Makes the outline's sections and items: what they inherit is settled here.
 */
final class OutlineAssembler {

	private final CategoryRules categories;

	private final PhaseResolver phases;

	private final Warnings warnings;

	private final Map<String, Integer> counted = new HashMap<>();

	private final List<String> outside = new ArrayList<>();

	private int items;

	private int leaves;

	private int depth;

	OutlineAssembler(CategoryRules categories, PhaseResolver phases, Warnings warnings) {
		this.categories = categories;
		this.phases = phases;
		this.warnings = warnings;
	}

	/**
	 * Makes the sections of a document.
	 * @param root the document
	 * @return its top-level sections; what stands before the first heading comes first
	 */
	List<Section> sections(DraftSection root) {
		List<Section> sections = new ArrayList<>();
		Inherited inherited = new Inherited(null, false, root.attributes());
		Section own = section(root, inherited, false);
		if (!own.items().isEmpty() || !own.blocks().isEmpty() || !own.notes().isEmpty()) {
			sections.add(own);
		}
		root.sections()
			.stream()
			.filter((section) -> section.level() > 1 || !section.isEmpty())
			.forEach((section) -> sections.add(section(section, inherited, true)));
		return List.copyOf(sections);
	}

	private Section section(DraftSection draft, Inherited around, boolean withSections) {
		Inherited own = around.with(draft, category(draft.attributes(), draft.title(), around.category()));
		BlockReader content = new BlockReader(draft).read();
		List<Item> items = draft.items().stream().map((item) -> item(item, own, 1)).toList();
		List<Section> sections = withSections
				? draft.sections().stream().map((section) -> section(section, own, true)).toList() : List.of();
		return new Section(draft.title(), draft.level(), draft.line(), this.phases.of(draft), own.category(),
				own.optional(), OffsetRules.of(draft.title()), content.notes(), content.blocks(), items, sections);
	}

	private Item item(DraftItem draft, Inherited around, int level) {
		Attributes attributes = draft.attributes();
		String proposed = draft.leaf() ? around.category() : category(attributes, draft.words(), around.category());
		String category = explicit(attributes, proposed);
		Inherited own = around.with(draft, category);
		List<Item> below = draft.items().stream().map((item) -> item(item, own, level + 1)).toList();
		Phase phase = this.phases.of(draft);
		Link link = link(draft);
		BigDecimal weight = own.weight();
		Item item = new Item(draft.key(), draft.text(), draft.ticked(), critical(draft, own, phase, link),
				own.optional(), (weight != null) ? weight : BigDecimal.ONE, category, phase, link, details(draft),
				draft.line(), below);
		count(item, level);
		return item;
	}

	private @Nullable String category(Attributes attributes, String words, @Nullable String around) {
		String named = this.categories.namedIn(words);
		return explicit(attributes, (named != null) ? named : around);
	}

	private @Nullable String explicit(Attributes attributes, @Nullable String otherwise) {
		if (attributes.takenBack("category")) {
			return null;
		}
		String said = attributes.text("category");
		if (said == null || this.categories.isEmpty()) {
			return (said != null) ? said : otherwise;
		}
		String called = attributes.typed("category", this.categories::called, "the name of a category with a weight");
		return (called != null) ? called : otherwise;
	}

	private static @Nullable Link link(DraftItem draft) {
		if (draft.attributes().takenBack("linked") || !draft.leaf()) {
			return null;
		}
		Link said = draft.attributes().typed("linked", LinkRules::named, "items, sign-offs or decision");
		return (said != null) ? said : LinkRules.of(draft.words());
	}

	private boolean critical(DraftItem draft, Inherited own, Phase phase, @Nullable Link link) {
		if (!draft.leaf() || !own.critical()) {
			return false;
		}
		boolean possible = phase == Phase.PREPARE && link == null;
		if (!possible && Boolean.TRUE.equals(draft.attributes().flag("critical"))) {
			this.warnings.add(draft.line(),
					"Only items of the preparation that people settle can be critical; this one is not.");
		}
		return possible;
	}

	private static String details(DraftItem draft) {
		return Wording.trimLines(String.join("\n\n", draft.details()));
	}

	private void count(Item item, int level) {
		this.items++;
		this.depth = Math.max(this.depth, level);
		if (!item.leaf()) {
			return;
		}
		this.leaves++;
		if (item.phase() == Phase.PREPARE && item.linked() == null && !this.categories.isEmpty()) {
			if (item.category() != null) {
				this.counted.merge(item.category(), 1, Integer::sum);
			}
			else {
				this.outside.add(item.key());
			}
		}
	}

	List<Category> categories(Map<String, BigDecimal> weights) {
		return weights.entrySet()
			.stream()
			.map((each) -> new Category(each.getKey(), each.getValue(), this.counted.getOrDefault(each.getKey(), 0)))
			.toList();
	}

	List<String> outsideTheScore() {
		return List.copyOf(this.outside);
	}

	int items() {
		return this.items;
	}

	int leaves() {
		return this.leaves;
	}

	int depth() {
		return this.depth;
	}

	/**
	 * What a section or an item passes on to what stands below it.
	 *
	 * @param category its category
	 * @param optional whether it may not apply
	 * @param critical whether its leaves are critical
	 * @param weight the weight of its leaves, null for 1
	 */
	private record Inherited(@Nullable String category, boolean optional, boolean critical,
			@Nullable BigDecimal weight) {

		Inherited(@Nullable String category, boolean optional, Attributes attributes) {
			this(category, optional, Boolean.TRUE.equals(attributes.flag("critical")), attributes.weight());
		}

		Inherited with(DraftSection section, @Nullable String named) {
			return with(section.attributes(), section.title(), named);
		}

		Inherited with(DraftItem item, @Nullable String named) {
			return with(item.attributes(), item.words(), named);
		}

		private Inherited with(Attributes attributes, String words, @Nullable String named) {
			Boolean saidOptional = attributes.flag("optional");
			Boolean saidCritical = attributes.flag("critical");
			BigDecimal saidWeight = attributes.weight();
			return new Inherited(named, (saidOptional != null) ? saidOptional : this.optional || Optionality.in(words),
					(saidCritical != null) ? saidCritical : this.critical,
					(saidWeight != null) ? saidWeight : this.weight);
		}

	}

}
