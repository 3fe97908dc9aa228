package greenboard.merkle;

/**
 * The complete nodes of a tree, wherever they are kept.
 */
@FunctionalInterface
public interface Nodes {

	/**
	 * One of them.
	 * @param position its place
	 * @return its hash
	 * @throws RuntimeException when there is none at this place
	 */
	Hash at(Position position);

}
