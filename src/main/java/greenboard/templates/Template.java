package greenboard.templates;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import greenboard.accounts.Actor;
import greenboard.outline.Outline;

/**
 * A checklist template: a key, and the counter that gives its versions their numbers. Its
 * row is locked while a version is published, so numbers have no gaps.
 */
@Entity
@Table(name = "template")
class Template {

	@Id
	private UUID id;

	@Column(nullable = false, updatable = false)
	private String key;

	private int newest;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Template() {
	}

	/**
	 * Publishes the next version.
	 * @param source the source, byte for byte
	 * @param outline what it says
	 * @param actor who publishes it
	 * @param at when
	 * @return the new version
	 * @throws PublicationRefused when the outline breaks a rule
	 */
	Version publish(Source source, Outline outline, Actor actor, Instant at) {
		var reasons = PublishingRules.reasonsAgainst(outline);
		if (!reasons.isEmpty()) {
			throw new PublicationRefused(reasons);
		}
		this.newest++;
		return new Version(this.id, this.newest, source, outline, actor, at);
	}

	UUID id() {
		return this.id;
	}

	String key() {
		return this.key;
	}

	int newest() {
		return this.newest;
	}

}
