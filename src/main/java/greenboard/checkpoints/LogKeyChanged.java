package greenboard.checkpoints;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.audit.Auditable;
import greenboard.audit.Doer;
import greenboard.audit.Happening;

/**
 * The log is signed with another key from now on, or with its first one.
 *
 * @param action what was done, as a dotted word
 * @param log which log
 * @param before the key before, null for none
 * @param after the first key, or the note that introduces the next one
 */
record LogKeyChanged(String action, String log, @Nullable String before, String after) implements Auditable {

	private static final Doer ITSELF = new Doer(null, "Greenboard", List.of());

	@Override
	public Happening happening() {
		return Happening.elsewhere(ITSELF, this.action, this.log, null, this.before, this.after);
	}

}
