package greenboard.audit;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as they were at that time.
 *
 * @param id the person's or token's id, null for the application itself
 * @param name the printed name
 * @param roles what they were where they did it, in alphabetical order
 */
public record Doer(@Nullable UUID id, String name, List<String> roles) {

	/**
	 * Who did something.
	 * @param id the person's or token's id, null for the application itself
	 * @param name the printed name
	 * @param roles what they are, in any order
	 */
	public Doer {
		roles = roles.stream().sorted().toList();
	}

}
