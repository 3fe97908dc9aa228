package greenboard.templates;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All templates.
 */
interface Templates extends Repository<Template, UUID> {

	/**
	 * Makes sure that there is a template of that key.
	 * @return 1 when it is new, 0 when it was there
	 */
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into template (id, key, newest, created_at) values (:id, :key, 0, :at) on conflict (key) do nothing
			""")
	int ensure(UUID id, String key, Instant at);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select template from Template template where template.key = :key")
	Optional<Template> lock(String key);

}
