package greenboard.deployments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The sections of all deployments.
 */
interface Sections extends Repository<Section, UUID> {

	Section save(Section section);

	Optional<Section> findByIdAndDeploymentId(UUID id, UUID deployment);

	List<Section> findByDeploymentIdOrderByPosition(UUID deployment);

	@Modifying
	@Query("delete from Section s where s.id in :ids")
	void deleteAll(Collection<UUID> ids);

}
