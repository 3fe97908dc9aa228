package greenboard.markdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.charset.DecodedText;
import greenboard.charset.NotText;
import greenboard.charset.TextDecoder;
import greenboard.markdown.Outline.Band;
import greenboard.markdown.Outline.Counts;
import greenboard.markdown.Outline.RollbackTrigger;
import greenboard.markdown.Outline.Section;
import greenboard.markdown.Outline.SignOffRole;

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
		if (bytes.length > MOST_BYTES) {
			throw new UnreadableChecklist(0,
					"The file is larger than 2 MB. Split it into several checklists, or take out what is no checklist.");
		}
		Warnings warnings = new Warnings();
		String source = decode(bytes, warnings);
		List<String> lines = List.of(source.split("\r\n|\r|\n", -1));
		int length = FrontMatterBlock.length(lines);
		FrontMatter front = frontMatter(lines, length, warnings);
		DocumentTree tree = DocumentTree.parse(FrontMatterBlock.without(source, length));
		return new Checklist(source, outline(tree, new SourceText(source), front, previous, warnings));
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

	private static Outline outline(DocumentTree tree, SourceText source, FrontMatter front, @Nullable Outline previous,
			Warnings warnings) {
		Titled titled = Titled.of(new TreeReader(tree, source, warnings).read());
		DraftSection root = titled.root();
		Map<String, BigDecimal> weights = new CategoryReader(warnings).take(root);
		weights = front.categories().isEmpty() ? weights : front.categories();
		List<Band> bands = new BandReader(warnings).take(root);
		RoleReader roleReader = new RoleReader(warnings);
		List<SignOffRole> roles = roleReader.take(root, front.roles());
		TriggerReader triggerReader = new TriggerReader();
		List<TriggerReader.Found> found = new ArrayList<>(triggerReader.take(root));
		found.addAll(front.triggers());
		List<RollbackTrigger> triggers = TriggerKeys.give(found, previous);
		Fields fields = new Fields();
		fields.take(root);
		new KeyMaker(warnings).give(root, previous);
		OutlineAssembler assembler = new OutlineAssembler(new CategoryRules(List.copyOf(weights.keySet())),
				new PhaseResolver(titled, front.phases()), warnings);
		List<Section> sections = assembler.sections(root);
		Counts counts = new Counts(tree.entries(), tree.ticked(), assembler.items(), assembler.leaves(), roles.size(),
				triggers.size(), assembler.depth(), tree.headings(), tree.tables());
		String title = (front.title() != null) ? front.title() : titled.title();
		String action = (front.rollbackAction() != null) ? front.rollbackAction() : triggerReader.action();
		return new Outline(title, front.key(), merged(front.metadata(), fields.metadata()), front.environments(),
				fields.deploymentFields(), counts, sections, roles, triggers, action, assembler.categories(weights),
				bands(front, bands), assembler.outsideTheScore(), warnings.list());
	}

	private static List<Band> bands(FrontMatter front, List<Band> read) {
		List<Band> own = front.bands().isEmpty() ? read : front.bands();
		return own.isEmpty() ? BandReader.DEFAULT : own;
	}

	private static Map<String, String> merged(Map<String, String> first, Map<String, String> second) {
		Map<String, String> merged = new LinkedHashMap<>(second);
		merged.putAll(first);
		return merged;
	}

}
