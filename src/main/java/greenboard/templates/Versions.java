package greenboard.templates;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All versions of all templates; only ever added to.
 */
interface Versions extends Repository<Version, UUID> {

	Version saveAndFlush(Version version);

}
