package greenboard.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Everybody with an account, deactivated ones too.
 */
interface People extends Repository<Person, UUID> {

	Person saveAndFlush(Person person);

	Optional<Person> findById(UUID id);

	boolean existsByEmail(String email);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Person p where p.administrator and p.deactivatedAt is null order by p.id")
	List<Person> lockActiveAdministrators();

}
