package greenboard.audit;

import org.jspecify.annotations.Nullable;

/**
 * Knows which command is being carried out.
 */
public interface CommandSource {

	/**
	 * The command of the present request.
	 * @return what its sender calls it, null where there is none
	 */
	@Nullable String current();

}
