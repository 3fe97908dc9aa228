package greenboard.entries;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/**
 * A row whose id the application makes.
 */
@MappedSuperclass
public abstract class Identified implements Persistable<UUID> {

	@Id
	private UUID id = UUID.randomUUID();

	@Transient
	private boolean fresh = true;

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	@PostLoad
	@PostPersist
	void stored() {
		this.fresh = false;
	}

}
