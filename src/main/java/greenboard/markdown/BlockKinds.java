package greenboard.markdown;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Block.Kind;
import greenboard.words.CriteriaRules;
import greenboard.words.PhaseRules;
import greenboard.words.Wording;

/**
 * Which kind of plain content a heading announces.
 */
final class BlockKinds {

	private static final Pattern CONTACTS = Pattern
		.compile("\\bcontacts?\\b|\\bkey (?:personnel|people)\\b|\\bon-call (?:list|roster|schedule)\\b"
				+ "|\\bescalation (?:path|matrix|list|chain)\\b|\\bwho to call\\b");

	private static final Pattern REFERENCES = Pattern.compile(
			"\\breferences?\\b|\\bresources$|\\b(?:useful |related |external |helpful )?links$|\\bfurther reading\\b"
					+ "|\\brelated doc\\w*\\b|\\bsee also\\b|\\bbibliography\\b");

	private static final Pattern RISKS = Pattern
		.compile("\\bknown (?:\\w+ )?(?:risks?|issues?|problems?|limitations?|bugs?)\\b|\\brisks?\\b"
				+ "|\\b(?:issues|problems|things|risks) to watch\\b|\\bwatch out\\b|\\bcaveats?\\b|\\bpitfalls?\\b|\\bgotchas?\\b");

	private BlockKinds() {
	}

	/**
	 * The kind that a section's heading announces, or else the nearest one around it.
	 * @param section the section
	 * @return the kind, null for text of no kind; {@link Kind#RUNBOOK} for rollback plans
	 * and emergency procedures, of which only ordered steps are one
	 */
	static @Nullable Kind of(DraftSection section) {
		return section.outwards()
			.map(DraftSection::title)
			.map(BlockKinds::of)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Kind of(String heading) {
		String words = Wording.normal(heading);
		if (CONTACTS.matcher(words).find()) {
			return Kind.CONTACTS;
		}
		if (PhaseRules.takesBack(heading)) {
			return Kind.RUNBOOK;
		}
		if (CriteriaRules.announcedBy(heading)) {
			return Kind.CRITERIA;
		}
		if (RISKS.matcher(words).find()) {
			return Kind.RISKS;
		}
		return REFERENCES.matcher(words).find() ? Kind.REFERENCES : null;
	}

}
