package greenboard.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.prose.Prose;

/**
 * An outline as pages show it: sections and items flattened in the order of the source,
 * with their Markdown as safe HTML.
 *
 * @param weighted whether the score weighs categories
 * @param sections the sections, outer before inner
 */
public record ReadableOutline(boolean weighted, List<Section> sections) {

	/**
	 * A section.
	 *
	 * @param number its place among all sections, from 1
	 * @param depth how deep it stands, 0 for the outermost
	 * @param title its heading, plain text; empty for what stands before the first
	 * heading
	 * @param line where it stands
	 * @param phase its phase
	 * @param category its category, null where nothing says one
	 * @param optional whether it is optional as a whole
	 * @param offset when it is worked, relative to the target time
	 * @param notes its plain text as HTML, empty where there is none
	 * @param blocks its contacts, references, commands and the like
	 * @param items its items, parents before the items below them
	 */
	public record Section(int number, int depth, String title, int line, Phase phase, @Nullable String category,
			boolean optional, Outline.@Nullable Offset offset, String notes, List<Block> blocks, List<Item> items) {

		/**
		 * How many items are settled by themselves.
		 * @return the number of leaves
		 */
		public long leaves() {
			return this.items.stream().filter(Item::leaf).count();
		}

	}

	/**
	 * Plain content of a kind of its own.
	 *
	 * @param kind which kind
	 * @param title what it is about, may be empty
	 * @param html its content as HTML
	 * @param code the code itself for commands, null for every other kind
	 * @param line where it stands
	 */
	public record Block(Outline.Block.Kind kind, String title, String html, @Nullable String code, int line) {
	}

	/**
	 * An item.
	 *
	 * @param key its key
	 * @param depth how deep it stands below its section, 0 for the outermost
	 * @param html its words as HTML of one line
	 * @param name its words as plain text
	 * @param leaf whether it is settled by itself
	 * @param critical whether it knocks the band out
	 * @param optional whether not-applicable needs no reason
	 * @param weight its weight inside its category
	 * @param category its category
	 * @param phase its phase
	 * @param linked the record that it follows
	 * @param details what stands below it as HTML, empty where nothing does
	 * @param line where it stands
	 * @param outside whether it is outside the score although it is to be prepared
	 */
	public record Item(String key, int depth, String html, String name, boolean leaf, boolean critical,
			boolean optional, BigDecimal weight, @Nullable String category, Phase phase, @Nullable Link linked,
			String details, int line, boolean outside) {

		/**
		 * Whether it weighs something else than most.
		 * @return true for any weight but 1
		 */
		public boolean weighs() {
			return this.weight.compareTo(BigDecimal.ONE) != 0;
		}

	}

	/**
	 * Makes an outline readable.
	 * @param outline what a source says
	 * @return the same, as pages show it
	 */
	public static ReadableOutline of(Outline outline) {
		List<Section> sections = new ArrayList<>();
		outline.sections().forEach((section) -> add(section, 0, outline, sections));
		return new ReadableOutline(!outline.categories().isEmpty(), sections);
	}

	private static void add(Outline.Section section, int depth, Outline outline, List<Section> sections) {
		List<Item> items = new ArrayList<>();
		section.items().forEach((item) -> add(item, 0, outline, items));
		sections.add(new Section(sections.size() + 1, depth, section.title(), section.line(), section.phase(),
				section.category(), section.optional(), section.offset(), Prose.html(section.notes()),
				section.blocks().stream().map(ReadableOutline::block).toList(), items));
		section.sections().forEach((inner) -> add(inner, depth + 1, outline, sections));
	}

	private static void add(Outline.Item item, int depth, Outline outline, List<Item> items) {
		items.add(new Item(item.key(), depth, Prose.inline(item.text()), Prose.plain(item.text()), item.leaf(),
				item.critical(), item.optional(), item.weight(), item.category(), item.phase(), item.linked(),
				Prose.html(item.details()), item.line(), outline.outsideTheScore().contains(item.key())));
		item.items().forEach((below) -> add(below, depth + 1, outline, items));
	}

	private static Block block(Outline.Block block) {
		boolean code = block.kind() == Outline.Block.Kind.COMMANDS;
		return new Block(block.kind(), block.title(), code ? "" : Prose.html(block.value()),
				code ? block.value() : null, block.line());
	}

}
