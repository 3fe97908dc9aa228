package greenboard.imports;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline;
import greenboard.source.UnreadableChecklist;
import greenboard.templates.PublicationRefused;
import greenboard.templates.PublishingRules;
import greenboard.templates.TemplateKey;
import greenboard.templates.TemplateLibrary;

/**
 * Reads drafts the way publishing will read them: with the item keys of the template that
 * they become a version of.
 */
@Component
class DraftReading {

	private final TemplateLibrary library;

	DraftReading(TemplateLibrary library) {
		this.library = library;
	}

	/**
	 * Makes sure that a source can be read.
	 * @param source the source
	 * @throws UnreadableChecklist when it cannot
	 */
	void check(byte[] source) {
		ChecklistReader.read(source);
	}

	/**
	 * What a draft's source says.
	 * @param draft the draft
	 * @return its checklist
	 */
	Checklist read(Draft draft) {
		return target(draft).checklist();
	}

	/**
	 * A draft as the preview shows it.
	 * @param draft the draft
	 * @return the draft with all that it takes to judge it
	 */
	OpenDraft open(Draft draft) {
		Target target = target(draft);
		List<String> reasons = new ArrayList<>(target.reasons());
		reasons.addAll(PublishingRules.reasonsAgainst(target.checklist().outline()));
		return new OpenDraft(draft.getId(), draft.name(), draft.revision(), draft.expiresAt(), target.checklist(),
				target.key(), this.library.versions(target.key()).stream().findFirst().orElse(null), reasons);
	}

	private Target target(Draft draft) {
		Outline alone = ChecklistReader.read(draft.source()).outline();
		String key = TemplateKey.of(alone.title()).value();
		List<String> reasons = List.of();
		try {
			key = TemplateKey.chosen(draft.key(), alone).value();
		}
		catch (PublicationRefused ex) {
			reasons = ex.reasons();
		}
		return new Target(key, this.library.readNext(key, draft.source()), reasons);
	}

	private record Target(String key, Checklist checklist, List<String> reasons) {
	}

}
