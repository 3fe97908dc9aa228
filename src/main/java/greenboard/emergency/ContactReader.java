package greenboard.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads the contacts of a checklist: tables with a column for each thing, in whatever
 * order, and lines such as "Support: +46 8 123 45 67".
 */
final class ContactReader extends AbstractVisitor {

	private static final int DEEPEST = 64;

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(TablesExtension.create()))
		.maxOpenBlockParsers(DEEPEST)
		.maxInlineNesting(DEEPEST)
		.build();

	private static final Pattern LABEL = Pattern.compile("^([^:]{1,200}?)\\s*:(?!//)\\s*(.*)$", Pattern.DOTALL);

	private static final Pattern ADDRESS = Pattern.compile("(?i)(?:mailto|tel):([^?]+).*|(https?://.+)");

	private final List<Contact> contacts = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	private ContactReader() {
	}

	/**
	 * Reads contacts.
	 * @param markdown a block of contacts, as a checklist has it
	 * @return whom to call
	 */
	static ContactSheet read(String markdown) {
		ContactReader reader = new ContactReader();
		PARSER.parse(markdown).accept(reader);
		return new ContactSheet(List.copyOf(reader.contacts), List.copyOf(reader.remarks));
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock) {
			this.contacts.addAll(ContactTable.read(block));
		}
	}

	@Override
	public void visit(Paragraph paragraph) {
		text(paragraph).lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach(this::line);
	}

	private void line(String line) {
		Matcher label = LABEL.matcher(line);
		if (label.matches() && ContactWords.of(label.group(1)).ways().isEmpty()) {
			ContactWords said = ContactWords.of(label.group(2));
			this.contacts.add(new Contact(label.group(1).strip(), said.words(), said.ways()));
			return;
		}
		ContactWords said = ContactWords.of(line);
		String role = said.words();
		if (said.ways().isEmpty() && !(role != null && ContactWords.hasBlank(line))) {
			this.remarks.add(line);
		}
		else {
			this.contacts.add(new Contact((role != null) ? role : "", null, said.ways()));
		}
	}

	/**
	 * The words of a node with the addresses of its links; no other address is kept.
	 * @param node any node
	 * @return plain text, its lines as they are
	 */
	static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {

			@Override
			public void visit(Text part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(Code part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak part) {
				text.append('\n');
			}

			@Override
			public void visit(HardLineBreak part) {
				text.append('\n');
			}

			@Override
			public void visit(Link link) {
				int start = text.length();
				visitChildren(link);
				Matcher address = ADDRESS.matcher(link.getDestination());
				String reached = !address.matches() ? ""
						: (address.group(1) != null) ? address.group(1) : address.group(2);
				if (!reached.isEmpty() && text.indexOf(reached, start) < 0) {
					text.append(' ').append(reached);
				}
			}

		});
		return text.toString();
	}

}
