package greenboard.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * A checklist that somebody is importing and only they see. Its source is its whole
 * state.
 */
@Entity
@Table(name = "template_draft")
class Draft implements Persistable<UUID> {

	/** How long a draft is kept after its last change. */
	static final Duration KEPT = Duration.ofDays(14);

	@Id
	private UUID id;

	private UUID ownerId;

	private String name;

	private @Nullable String key;

	private byte[] source;

	private int revision;

	private Instant createdAt;

	private Instant expiresAt;

	@Transient
	private boolean fresh;

	@SuppressWarnings("NullAway.Init")
	protected Draft() {
	}

	Draft(UUID ownerId, String name, @Nullable String key, byte[] source, Instant at) {
		this.id = UUID.randomUUID();
		this.ownerId = ownerId;
		this.name = name;
		this.key = key;
		this.source = source;
		this.createdAt = at;
		this.expiresAt = at.plus(KEPT);
		this.fresh = true;
	}

	/**
	 * Replaces the source by a changed one.
	 * @param seen the revision that whoever changes it was looking at
	 * @param changed the changed source
	 * @param at when
	 * @throws DraftChanged when the draft is another than they saw
	 */
	void change(int seen, byte[] changed, Instant at) {
		require(seen);
		this.source = changed;
		touch(at);
	}

	/**
	 * Chooses the template that it becomes a version of.
	 * @param seen the revision that whoever changes it was looking at
	 * @param chosen the template's key, of one that is there or of a new one
	 * @param at when
	 * @throws DraftChanged when the draft is another than they saw
	 */
	void becomeVersionOf(int seen, String chosen, Instant at) {
		require(seen);
		this.key = chosen;
		touch(at);
	}

	void require(int seen) {
		if (seen != this.revision) {
			throw new DraftChanged(this.id);
		}
	}

	private void touch(Instant at) {
		this.revision++;
		this.expiresAt = at.plus(KEPT);
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	String name() {
		return this.name;
	}

	@Nullable String key() {
		return this.key;
	}

	byte[] source() {
		return this.source;
	}

	int revision() {
		return this.revision;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

}
