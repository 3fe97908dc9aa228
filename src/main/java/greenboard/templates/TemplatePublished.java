package greenboard.templates;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.audit.AuditEntry;
import greenboard.audit.Auditable;

/**
 * A version of a template was published.
 *
 * @param version the new version
 * @param actor who published it
 */
record TemplatePublished(TemplateVersion version, Actor actor) implements Auditable {

	@Override
	public AuditEntry toAuditEntry() {
		return new AuditEntry(null, 0, this.version.publishedAt(), this.actor.id(), this.actor.name(),
				"template.published", this.version.title(), this.version.name(), before(), this.version.name(), null);
	}

	private @Nullable String before() {
		return (this.version.number() == 1) ? null : this.version.key() + "@" + (this.version.number() - 1);
	}

}
