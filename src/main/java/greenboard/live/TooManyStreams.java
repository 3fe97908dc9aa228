package greenboard.live;

/**
 * A person, or an address, has as many streams open as one may.
 */
class TooManyStreams extends RuntimeException {

	private final int most;

	TooManyStreams(int most) {
		super("There are %d open already".formatted(most));
		this.most = most;
	}

	int most() {
		return this.most;
	}

}
