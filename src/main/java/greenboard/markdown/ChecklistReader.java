package greenboard.markdown;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.charset.DecodedText;
import greenboard.charset.NotText;
import greenboard.charset.TextDecoder;
import greenboard.outline.Outline;
import greenboard.source.DocumentTree;
import greenboard.source.FrontMatterBlock;
import greenboard.source.SourceText;
import greenboard.source.UnreadableChecklist;
import greenboard.source.Warnings;
import greenboard.source.YamlValue;

/**
 * Reads a checklist from the bytes of a Markdown file. Every task-list entry that GitHub
 * would render ends up in exactly one place: item, sign-off role or rollback trigger.
 */
public final class ChecklistReader {

	/** The most bytes that a source may have. */
	public static final int MOST_BYTES = 2 * 1024 * 1024;

	private ChecklistReader() {
	}

	/**
	 * Reads a first version.
	 * @param bytes the file
	 * @return the repaired source and what it says
	 * @throws UnreadableChecklist when it is no text, too large or too deep, or its front
	 * matter is broken
	 */
	public static Checklist read(byte[] bytes) {
		return read(bytes, null);
	}

	/**
	 * Reads a version. Items keep the key that they had in the version before: by their
	 * own key attribute, else with the same text in the same place, else with the same
	 * text where only one item had and has it. No key of the version before goes to
	 * another item.
	 * @param bytes the file
	 * @param previous the newest version of the same template, null for none
	 * @return the repaired source and what it says
	 * @throws UnreadableChecklist when it is no text, too large or too deep, or its front
	 * matter is broken
	 */
	public static Checklist read(byte[] bytes, @Nullable Outline previous) {
		return read(bytes, previous, Set.of());
	}

	/**
	 * Reads a version of a template that had more than one before it.
	 * @param bytes the file
	 * @param previous the newest version of the same template, null for none
	 * @param retired keys that items of earlier versions had; no new item gets one of
	 * them
	 * @return the repaired source and what it says
	 * @throws UnreadableChecklist when it is no text, too large or too deep, or its front
	 * matter is broken
	 */
	public static Checklist read(byte[] bytes, @Nullable Outline previous, Set<String> retired) {
		if (bytes.length > MOST_BYTES) {
			throw new UnreadableChecklist(0,
					"The file is larger than 2 MB. Split it into several checklists, or take out what is no checklist.");
		}
		Warnings warnings = new Warnings();
		String source = decode(bytes, warnings);
		List<String> lines = SourceText.lines(source);
		int length = FrontMatterBlock.length(lines);
		FrontMatter front = frontMatter(lines, length, warnings);
		DocumentTree tree = DocumentTree.parse(FrontMatterBlock.without(source, length));
		OutlineBuilder builder = new OutlineBuilder(tree, new SourceText(lines), front, warnings);
		return new Checklist(source, builder.build(previous, retired));
	}

	/**
	 * A checklist without entries, with its plain bullets turned into entries, or the
	 * rows of its tables where it has no bullets.
	 * @param checklist a checklist that was read
	 * @return the changed source; the same source when there are entries already, or
	 * nothing that could become one
	 */
	public static String offered(Checklist checklist) {
		List<String> lines = SourceText.lines(checklist.source());
		int length = FrontMatterBlock.length(lines);
		DocumentTree tree = DocumentTree.parse(FrontMatterBlock.without(checklist.source(), length));
		return new Offer(tree, checklist.source()).source();
	}

	private static String decode(byte[] bytes, Warnings warnings) {
		try {
			DecodedText decoded = TextDecoder.decode(bytes);
			decoded.notices().forEach((notice) -> warnings.add(notice.line(), notice.message()));
			return decoded.text();
		}
		catch (NotText ex) {
			throw new UnreadableChecklist(ex.line(), (ex.getMessage() != null) ? ex.getMessage() : "");
		}
	}

	private static FrontMatter frontMatter(List<String> lines, int length, Warnings warnings) {
		if (length == 0) {
			return FrontMatter.NONE;
		}
		YamlValue yaml = FrontMatterBlock.parse(String.join("\n", lines.subList(1, length - 1)));
		return (yaml != null) ? new FrontMatterReader(warnings).read(yaml) : FrontMatter.NONE;
	}

}
