package greenboard.projects;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All projects.
 */
interface Projects extends Repository<Project, UUID> {

	Project saveAndFlush(Project project);

	Optional<Project> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Project p where p.id = :id")
	Optional<Project> findForUpdate(UUID id);

	Optional<Project> findByKey(String key);

	boolean existsByKey(String key);

	@Query("select count(p) > 0 from Project p where lower(p.name) = lower(:name)")
	boolean existsByName(String name);

}
