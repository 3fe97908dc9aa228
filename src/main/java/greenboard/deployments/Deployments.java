package greenboard.deployments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The heads of all deployments.
 */
interface Deployments extends Repository<Deployment, UUID> {

	Deployment save(Deployment deployment);

	void flush();

	Optional<Deployment> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Deployment d where d.id = :id")
	Optional<Deployment> findForUpdate(UUID id);

	@Query("select d.latest.sequence from Deployment d where d.id = :id")
	Optional<Long> findSequence(UUID id);

	@Query("select d.id from Deployment d where d.reckoning.nextExpiry <= :now and d.course.ending.endedAt is null order by d.reckoning.nextExpiry, d.id")
	List<UUID> findExpired(Instant now, Limit limit);

	@Query("select d.id from Deployment d where d.course.ending.endedAt is null and d.id > :after order by d.id")
	List<UUID> findOpen(UUID after, Limit limit);

}
