package greenboard.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;
import greenboard.source.Line;
import greenboard.source.Plain;
import greenboard.source.TableText;
import greenboard.source.Warnings;
import greenboard.words.Optionality;
import greenboard.words.PhaseRules;
import greenboard.words.RoleTitles;
import greenboard.words.Wording;

/**
 * Reads who signs off: from entries, lines and tables of sign-off sections, and from the
 * front matter, which has the last word on a role that both name.
 */
final class RoleReader {

	private static final Pattern SIGN_OFF = Pattern
		.compile("\\bsign(?:ed|ing)?[- ]?offs?\\b|\\bapprovals?\\b|\\bsignatures?\\b");

	/** What "as" says of a role. */
	private static final String ROLE = "role";

	private final AttributeFinder finder;

	private final Map<String, SignOffRole> roles = new LinkedHashMap<>();

	private int signed;

	RoleReader(Warnings warnings) {
		this.finder = new AttributeFinder(warnings);
	}

	/**
	 * Whether a section is one in which people sign.
	 * @param section the section
	 * @return true when its heading, or one around it, says so
	 */
	static boolean signsOff(DraftSection section) {
		return section.outwards().anyMatch((each) -> SIGN_OFF.matcher(Wording.normal(each.title())).find());
	}

	/**
	 * Takes all roles out of a document.
	 * @param root the document
	 * @param more the roles of the front matter
	 * @return the roles in the order of the source
	 */
	List<SignOffRole> take(DraftSection root, List<SignOffRole> more) {
		root.all().forEach(this::take);
		more.forEach((role) -> this.roles.merge(name(role.title()), role, RoleReader::overruled));
		return withKeys();
	}

	private void take(DraftSection section) {
		boolean signsOff = signsOff(section);
		entries(section.items(), signsOff);
		for (Plain plain : section.plain()) {
			TableText table = TableText.of(plain.node());
			if (table != null) {
				table(table, plain, section, signsOff);
			}
			else if (signsOff && Fields.mayHold(plain.node())) {
				plain.lines().removeIf((line) -> line(line, section));
			}
		}
	}

	private void entries(List<DraftItem> items, boolean signsOff) {
		for (Iterator<DraftItem> all = items.iterator(); all.hasNext();) {
			DraftItem item = all.next();
			entries(item.items(), signsOff);
			String as = item.attributes().text("as");
			boolean role = (as != null) ? ROLE.equalsIgnoreCase(as)
					: signsOff && RoleTitles.ofEntry(item.words()) != null;
			if (role && item.leaf()) {
				String title = RoleTitles.title(item.words());
				add((title != null) ? title : item.words(), Optionality.in(item.words()), item.section(), item.line(),
						item.attributes());
				this.signed++;
				all.remove();
			}
		}
	}

	private boolean line(Line line, DraftSection section) {
		String words = line.words();
		Attributes attributes = this.finder.ofLine(line);
		String as = attributes.text("as");
		String title = (as != null && !ROLE.equalsIgnoreCase(as)) ? null : RoleTitles.ofLine(words, as != null);
		if (title != null) {
			add(title, Optionality.in(words), section, line.number(), attributes);
		}
		return title != null;
	}

	private void table(TableText table, Plain plain, DraftSection section, boolean signsOff) {
		boolean taken = false;
		for (Map.Entry<TableText.Row, String> row : RoleTable.titles(table, signsOff).entrySet()) {
			Attributes attributes = this.finder.ofLine(plain.line(row.getKey().line()));
			String title = RoleTitles.title(row.getValue());
			if (title != null && ROLE.equalsIgnoreCase(Objects.requireNonNullElse(attributes.text("as"), ROLE))) {
				add(title, Optionality.in(row.getValue()), section, row.getKey().line(), attributes);
				taken = true;
			}
		}
		if (taken) {
			plain.take();
		}
	}

	private void add(String title, boolean optional, DraftSection section, int line, Attributes attributes) {
		String own = attributes.text("title");
		Boolean required = attributes.flag("required");
		boolean optionalAround = section.outwards().anyMatch((each) -> Optionality.in(each.title()));
		Integer signatures = attributes.typed("signatures", RoleReader::count, "a number from 1 to 99");
		String key = attributes.key();
		SignOffRole role = new SignOffRole((key != null) ? key : "", (own != null) ? own : title,
				group(title, section, attributes), when(section, attributes),
				(required != null) ? required : !optional && !optionalAround, attributes.list("covers"),
				(signatures != null) ? signatures : 1, line);
		this.roles.putIfAbsent(name(role.title()) + ((this.roles.containsKey(name(role.title()))) ? "/" + line : ""),
				role);
	}

	private static Group group(String title, DraftSection section, Attributes attributes) {
		Group said = attributes.typed("group", RoleReader::group, "technical or business");
		if (said != null) {
			return said;
		}
		Group around = section.outwards()
			.map((each) -> RoleTitles.groupOf(each.title()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (around != null) ? around : RoleTitles.groupOfTitle(title);
	}

	private static When when(DraftSection section, Attributes attributes) {
		When said = attributes.typed("when", RoleReader::when, "before or after");
		if (said != null) {
			return said;
		}
		Phase phase = section.outwards()
			.map((each) -> PhaseRules.of(each.title()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(Phase.PREPARE);
		return (phase == Phase.VERIFY) ? When.AFTER : When.BEFORE;
	}

	static @Nullable Group group(String word) {
		return switch (Wording.normal(word)) {
			case "technical" -> Group.TECHNICAL;
			case "business" -> Group.BUSINESS;
			default -> null;
		};
	}

	static @Nullable When when(String word) {
		return switch (Wording.normal(word)) {
			case "before" -> When.BEFORE;
			case "after" -> When.AFTER;
			default -> null;
		};
	}

	static @Nullable Integer count(String word) {
		return word.matches("[1-9]\\d?") ? Integer.valueOf(word) : null;
	}

	private static SignOffRole overruled(SignOffRole read, SignOffRole said) {
		return new SignOffRole(said.key().isEmpty() ? read.key() : said.key(), said.title(), said.group(), said.when(),
				said.required(), said.covers(), said.signatures(), read.line());
	}

	private static String name(String title) {
		return Wording.slug(title).isEmpty() ? Wording.normal(title) : Wording.slug(title);
	}

	private List<SignOffRole> withKeys() {
		UniqueKeys keys = new UniqueKeys();
		List<SignOffRole> result = new ArrayList<>();
		List<SignOffRole> sorted = new ArrayList<>(this.roles.values());
		sorted.sort(Comparator.comparingInt((role) -> (role.line() > 0) ? role.line() : Integer.MAX_VALUE));
		for (SignOffRole role : sorted) {
			String wanted = role.key().isEmpty() ? Wording.slug(role.title()) : role.key();
			result.add(new SignOffRole(keys.like(wanted.isEmpty() ? "role" : wanted), role.title(), role.group(),
					role.when(), role.required(), role.covers(), role.signatures(), role.line()));
		}
		return List.copyOf(result);
	}

	/**
	 * How many entries became roles.
	 * @return their number
	 */
	int entries() {
		return this.signed;
	}

}
