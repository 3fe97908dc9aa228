package greenboard.templates;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

import greenboard.accounts.Actor;
import greenboard.outline.Outline;

/**
 * One version as it is stored, with the figures that lists show. Written once.
 */
@Entity
@Immutable
@Table(name = "template_version")
class Version implements Persistable<UUID> {

	@Id
	private UUID id;

	private UUID templateId;

	private int number;

	private String title;

	private byte[] source;

	private String sha256;

	@JdbcTypeCode(SqlTypes.JSON)
	private String outline;

	private int reader;

	private int items;

	private int roles;

	private int triggers;

	private int categories;

	private Instant publishedAt;

	private @Nullable UUID publishedBy;

	@Column(nullable = false)
	private String publishedByName;

	@SuppressWarnings("NullAway.Init")
	protected Version() {
	}

	Version(UUID templateId, int number, Source source, Outline outline, Actor actor, Instant at) {
		this.id = UUID.randomUUID();
		this.templateId = templateId;
		this.number = number;
		this.title = outline.title();
		this.source = source.bytes();
		this.sha256 = source.sha256();
		this.outline = OutlineStore.write(outline);
		this.reader = OutlineStore.READER;
		this.items = outline.counts().items();
		this.roles = outline.signOffRoles().size();
		this.triggers = outline.rollbackTriggers().size();
		this.categories = outline.categories().size();
		this.publishedAt = at;
		this.publishedBy = actor.id();
		this.publishedByName = actor.name();
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	/**
	 * A version is written once, so whatever is saved is new.
	 */
	@Override
	public boolean isNew() {
		return true;
	}

	TemplateVersion published(String key, Outline outline) {
		return new TemplateVersion(this.id, this.templateId, key, this.number, this.title, outline, this.sha256,
				this.publishedAt, this.publishedByName);
	}

}
