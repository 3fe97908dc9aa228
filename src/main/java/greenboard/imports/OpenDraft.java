package greenboard.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.markdown.Checklist;
import greenboard.templates.TemplateSummary;

/**
 * A draft with what its source says, as the preview shows it.
 *
 * @param id the draft's id
 * @param name the file's name, or what stands for it
 * @param revision counts the changes; a form sends it back
 * @param expiresAt when the draft is thrown away
 * @param checklist its source and what that says
 * @param key the key under which it will be published
 * @param newest the newest version of the template that is there under that key, null for
 * a new template
 * @param reasons what stands in the way of publishing, a sentence each
 */
record OpenDraft(UUID id, String name, int revision, Instant expiresAt, Checklist checklist, String key,
		@Nullable TemplateSummary newest, List<String> reasons) {

	/**
	 * The number that it gets when it is published.
	 * @return the number of the template's next version
	 */
	public int number() {
		return (this.newest == null) ? 1 : this.newest.number() + 1;
	}

}
