package greenboard.deployments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The items of all deployments.
 */
interface Items extends Repository<Item, UUID> {

	Item save(Item item);

	void flush();

	Optional<Item> findByDeploymentIdAndKey(UUID deployment, String key);

	List<Item> findByDeploymentIdAndKeyIn(UUID deployment, Collection<String> keys);

	List<Item> findByDeploymentIdOrderByPlacePosition(UUID deployment);

	@Query("""
			select i from Item i
			where i.deploymentId = :deployment and i.content.critical and i.state in (OPEN, FAILED)
			order by case when i.state = FAILED then 0 else 1 end, i.place.position
			""")
	List<Item> findUnsettledCriticals(UUID deployment, Limit limit);

	@Query("select i from Item i where i.deploymentId = :deployment and i.state = WAIVED and i.waivedUntil < :day order by i.place.position")
	List<Item> findExpired(UUID deployment, LocalDate day);

	@Query("select min(i.waivedUntil) from Item i where i.deploymentId = :deployment and i.state = WAIVED")
	@Nullable LocalDate findNextExpiry(UUID deployment);

	@Modifying
	@Query("delete from Item i where i.id in :ids")
	void deleteAll(Collection<UUID> ids);

}
