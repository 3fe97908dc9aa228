package greenboard.audit;

import java.util.UUID;

/**
 * Knows how the person or token behind the present request proved who they are.
 */
public interface ProofSource {

	/**
	 * How somebody proved who they are.
	 * @param actor the person's or token's id
	 * @return how and how long ago, {@link Proof#NONE} when the present request is not
	 * theirs
	 */
	Proof of(UUID actor);

}
