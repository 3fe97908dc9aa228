package greenboard.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Knows which command is being carried out.
 */
interface CommandSource {

	/**
	 * The command of the present request.
	 * @return its id, null where there is none
	 */
	@Nullable UUID current();

}
