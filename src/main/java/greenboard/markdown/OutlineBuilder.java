package greenboard.markdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Counts;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.Section;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.RollbackTrigger;
import greenboard.source.DocumentTree;
import greenboard.source.SourceText;
import greenboard.source.Warnings;
import greenboard.words.CategoryRules;

/**
 * Makes the outline of a parsed document: one reader after the other takes out what it
 * understands, and what nobody took becomes blocks and notes. The front matter has the
 * last word.
 */
final class OutlineBuilder {

	private final DocumentTree tree;

	private final FrontMatter front;

	private final Warnings warnings;

	private final Titled titled;

	private final Fields fields;

	private final RoleReader roleReader;

	private final TriggerReader triggerReader;

	OutlineBuilder(DocumentTree tree, SourceText source, FrontMatter front, Warnings warnings) {
		this.tree = tree;
		this.front = front;
		this.warnings = warnings;
		this.titled = Titled.of(new TreeReader(tree, source, warnings).read());
		this.fields = new Fields(warnings);
		this.roleReader = new RoleReader(warnings);
		this.triggerReader = new TriggerReader(warnings);
	}

	/**
	 * Makes the outline.
	 * @param previous the version before, null for a first one
	 * @param retired keys that no new item may get
	 * @return the outline
	 */
	Outline build(@Nullable Outline previous, Set<String> retired) {
		DraftSection root = this.titled.root();
		Map<String, BigDecimal> weights = weights(root);
		List<Band> bands = bands(root);
		List<SignOffRole> roles = this.roleReader.take(root, this.front.roles());
		List<RollbackTrigger> triggers = triggers(root, previous);
		this.fields.take(root);
		new KeyMaker(this.warnings).give(root, previous, retired);
		OutlineAssembler assembler = new OutlineAssembler(new CategoryRules(List.copyOf(weights.keySet())),
				new PhaseResolver(this.titled, this.front.phases()), this.warnings);
		List<Section> sections = assembler.sections(root);
		Counts counts = new Counts(this.tree.entries(), this.tree.ticked(), assembler.items(), assembler.leaves(),
				roles.size(), triggers.size(), assembler.depth(), this.tree.headings(), this.tree.tables());
		return new Outline(title(), this.front.key(), metadata(), this.front.environments(),
				this.fields.deploymentFields(), counts, sections, roles, triggers, action(),
				assembler.categories(weights), bands, assembler.outsideTheScore(), this.warnings.list());
	}

	private Map<String, BigDecimal> weights(DraftSection root) {
		Map<String, BigDecimal> read = new CategoryReader(this.warnings).take(root, this.front.categories().isEmpty());
		return this.front.categories().isEmpty() ? read : this.front.categories();
	}

	private List<Band> bands(DraftSection root) {
		List<Band> read = new BandReader(this.warnings).take(root);
		List<Band> own = this.front.bands().isEmpty() ? read : this.front.bands();
		return own.isEmpty() ? BandReader.DEFAULT : own;
	}

	private List<RollbackTrigger> triggers(DraftSection root, @Nullable Outline previous) {
		List<TriggerReader.Found> found = new ArrayList<>(this.triggerReader.take(root));
		found.addAll(this.front.triggers());
		return TriggerKeys.give(found, previous);
	}

	private String title() {
		String title = this.front.title();
		return (title != null) ? title : this.titled.title();
	}

	private @Nullable String action() {
		String action = this.front.rollbackAction();
		return (action != null) ? action : this.triggerReader.action();
	}

	private Map<String, String> metadata() {
		Map<String, String> metadata = new LinkedHashMap<>(this.front.metadata());
		this.fields.metadata().forEach(metadata::putIfAbsent);
		return metadata;
	}

}
