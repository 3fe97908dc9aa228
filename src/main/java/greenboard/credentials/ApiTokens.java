package greenboard.credentials;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All tokens, revoked and expired ones too.
 */
interface ApiTokens extends Repository<ApiToken, UUID> {

	ApiToken save(ApiToken token);

	Optional<ApiToken> findById(UUID id);

}
