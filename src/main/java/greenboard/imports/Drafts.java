package greenboard.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All drafts; each is found only together with its owner.
 */
interface Drafts extends Repository<Draft, UUID> {

	Draft save(Draft draft);

	void delete(Draft draft);

	Optional<Draft> findByIdAndOwnerIdAndExpiresAtAfter(UUID id, UUID ownerId, Instant now);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select draft from Draft draft
			where draft.id = :id and draft.ownerId = :ownerId and draft.expiresAt > :now
			""")
	Optional<Draft> lock(UUID id, UUID ownerId, Instant now);

	@Query("""
			select new greenboard.imports.DraftSummary(draft.id, draft.name, draft.key, draft.createdAt, draft.expiresAt)
			from Draft draft where draft.ownerId = :ownerId and draft.expiresAt > :now order by draft.createdAt desc
			""")
	List<DraftSummary> of(UUID ownerId, Instant now);

	boolean existsByIdAndExpiresAtAfter(UUID id, Instant now);

	@Modifying
	@Query("delete from Draft draft where draft.expiresAt <= :now")
	int deleteExpired(Instant now);

}
