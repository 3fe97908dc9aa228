package greenboard.templates;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.audit.Auditable;
import greenboard.audit.Happening;

/**
 * A version of a template was published.
 *
 * @param version the new version
 * @param actor who published it
 */
record TemplatePublished(TemplateVersion version, Actor actor) implements Auditable {

	@Override
	public Happening happening() {
		return Happening.elsewhere(this.actor.anywhere(), "template.published", this.version.title(),
				this.version.name(), before(), this.version.name());
	}

	private @Nullable String before() {
		return (this.version.number() == 1) ? null : this.version.key() + "@" + (this.version.number() - 1);
	}

}
