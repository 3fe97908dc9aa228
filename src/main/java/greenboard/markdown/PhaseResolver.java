package greenboard.markdown;

import java.util.Map;
import java.util.Objects;

import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;
import greenboard.words.PhaseRules;
import greenboard.words.Wording;

/**
 * Which phase sections and items are of: what attributes and front matter say, else what
 * the nearest heading says, else its parent's, else preparation.
 */
final class PhaseResolver {

	private final Map<String, Phase> bySection;

	private final Titled document;

	PhaseResolver(Titled document, Map<String, Phase> bySection) {
		this.document = document;
		this.bySection = bySection;
	}

	/**
	 * The phase of a section.
	 * @param section the section
	 * @return its own or inherited phase
	 */
	Phase of(DraftSection section) {
		Phase known = section.phase();
		if (known == null) {
			known = find(section);
			section.phase(known);
		}
		return known;
	}

	private Phase find(DraftSection section) {
		Phase said = said(section);
		if (said != null) {
			return said;
		}
		if (section.form() == DraftSection.Form.HEADING && PhaseRules.afterRollback(section.title())) {
			return Phase.ROLL_BACK;
		}
		if (section.form() == DraftSection.Form.STEP ? takesBack(section.parent()) : onlyTakesBack(section)) {
			return Phase.ROLL_BACK;
		}
		Phase named = named(section);
		if (named != null) {
			return named;
		}
		return (section.parent() != null) ? of(section.parent()) : Phase.PREPARE;
	}

	private @Nullable Phase named(DraftSection section) {
		boolean title = section.level() == 1 && section.form() == DraftSection.Form.HEADING;
		if (this.document.namesAll() && (section.parent() == null || title)) {
			return PhaseRules.ofTitle(this.document.title());
		}
		return PhaseRules.of(section.title());
	}

	private @Nullable Phase said(DraftSection section) {
		Phase said = section.attributes().phase();
		return (said != null) ? said : this.bySection.get(Wording.normal(section.title()));
	}

	/**
	 * Whether ordered steps in a section are for the day on which all goes wrong: the
	 * nearest heading that says anything is a rollback plan or an emergency procedure.
	 * @param section the section, null for none
	 * @return true when steps there are of the phase roll back
	 */
	private boolean takesBack(@Nullable DraftSection section) {
		for (DraftSection each = section; each != null; each = each.parent()) {
			if (said(each) != null) {
				return said(each) == Phase.ROLL_BACK;
			}
			Phase named = named(each);
			if (named == Phase.PREPARE) {
				return false;
			}
			if (PhaseRules.takesBack(each.title())) {
				return true;
			}
			if (named != null) {
				return false;
			}
		}
		return this.document.namesAll() && PhaseRules.takesBack(this.document.title());
	}

	/**
	 * Whether a section holds nothing but steps that take the deployment back.
	 * @param section the section
	 * @return true for a rollback plan that is worked through
	 */
	private boolean onlyTakesBack(DraftSection section) {
		if (!PhaseRules.takesBack(section.title()) || !takesBack(section)) {
			return false;
		}
		boolean steps = section.plain().stream().anyMatch((plain) -> plain.node() instanceof OrderedList)
				|| section.items().stream().anyMatch(DraftItem::step)
				|| section.sections().stream().anyMatch((inside) -> inside.form() == DraftSection.Form.STEP);
		return steps && section.items().stream().allMatch(DraftItem::step)
				&& section.sections().stream().allMatch((inside) -> inside.form() == DraftSection.Form.STEP);
	}

	/**
	 * The phase of an item.
	 * @param item the item
	 * @return its own phase, that of the items above it, or its section's
	 */
	Phase of(DraftItem item) {
		Phase said = item.upwards()
			.map((each) -> each.attributes().phase())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (said != null) {
			return said;
		}
		return (item.step() && takesBack(item.section())) ? Phase.ROLL_BACK : of(item.section());
	}

}
