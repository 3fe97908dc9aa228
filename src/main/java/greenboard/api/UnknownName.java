package greenboard.api;

/**
 * A name in the body stands for nothing that the token may see.
 */
class UnknownName extends RuntimeException {

	private final String field;

	UnknownName(String field, String message) {
		super(message);
		this.field = field;
	}

	String field() {
		return this.field;
	}

}
