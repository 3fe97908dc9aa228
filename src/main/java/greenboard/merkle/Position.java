package greenboard.merkle;

/**
 * The place of a complete node: all of its leaves are there, so that it never changes.
 *
 * @param level its height above the leaves, which have 0
 * @param index its number among those of its height, from the left and 0
 */
public record Position(int level, long index) {

	Position parent() {
		return new Position(this.level + 1, this.index >> 1);
	}

	Position sibling() {
		return new Position(this.level, this.index ^ 1);
	}

	/** How many leaves there are up to its last one. */
	long end() {
		return (this.index + 1) << this.level;
	}

	boolean isRight() {
		return (this.index & 1) == 1;
	}

}
