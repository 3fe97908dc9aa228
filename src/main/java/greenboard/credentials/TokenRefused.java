package greenboard.credentials;

/**
 * A token that opens nothing.
 */
public class TokenRefused extends RuntimeException {

	/**
	 * Says why, in words for whoever holds the token.
	 * @param why the sentence
	 */
	TokenRefused(String why) {
		super(why);
	}

	/**
	 * Why.
	 * @return the sentence
	 */
	public String why() {
		return String.valueOf(getMessage());
	}

}
