package greenboard.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of contacts by what its columns are called; a column of another name is
 * what its cells look like.
 */
final class ContactTable {

	private static final List<Pattern> HEADS = List.of(
			Pattern.compile("\\b(?:phone|telephone|tel|mobile|cell|pager|call|number)\\b"),
			Pattern.compile("\\b(?:e-?mail|mail)\\b"),
			Pattern.compile("\\b(?:role|function|team|area|title|position|responsib\\w+|service|vendor|department)\\b"),
			Pattern.compile("\\b(?:name|person|who)\\b"));

	private final List<Kind> kinds;

	private ContactTable(List<Kind> kinds) {
		this.kinds = kinds;
	}

	/** What a column holds. */
	private enum Kind {

		PHONE, MAIL, ROLE, NAME, ANYTHING

	}

	static List<Contact> read(Node table) {
		List<List<String>> rows = new ArrayList<>();
		for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
			for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
				rows.add(cells(row));
			}
		}
		ContactTable reader = new ContactTable(rows.get(0).stream().map(ContactTable::kind).toList());
		return rows.stream().skip(1).map(reader::contact).toList();
	}

	private static List<String> cells(Node row) {
		List<String> cells = new ArrayList<>();
		for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
			cells.add(ContactReader.text(cell).strip());
		}
		return cells;
	}

	private static Kind kind(String head) {
		String words = head.toLowerCase(Locale.ROOT);
		for (int i = 0; i < HEADS.size(); i++) {
			if (HEADS.get(i).matcher(words).find()) {
				return Kind.values()[i];
			}
		}
		return Kind.ANYTHING;
	}

	private Contact contact(List<String> cells) {
		String role = null;
		List<String> names = new ArrayList<>();
		List<Way> ways = new ArrayList<>();
		boolean named = this.kinds.contains(Kind.ROLE);
		for (int i = 0; i < cells.size(); i++) {
			Kind kind = (i < this.kinds.size()) ? this.kinds.get(i) : Kind.ANYTHING;
			ContactWords said = (kind == Kind.PHONE) ? ContactWords.ofNumber(cells.get(i))
					: ContactWords.of(cells.get(i));
			ways.addAll(said.ways());
			String words = said.words();
			if (words != null && (kind == Kind.ROLE || !named) && role == null) {
				role = words;
			}
			else if (words != null) {
				names.add(words);
			}
		}
		return new Contact((role != null) ? role : "", joined(names), List.copyOf(ways));
	}

	private static @Nullable String joined(List<String> names) {
		return names.isEmpty() ? null : String.join(", ", names);
	}

}
