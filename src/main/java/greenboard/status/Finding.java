package greenboard.status;

import java.util.List;

/**
 * What a check found. Its texts are messages: what is so under the code itself, with the
 * facts; what that means under the code and {@code .means}; what to do, wherever there is
 * something to do, under the code and {@code .do}.
 *
 * @param condition how that is
 * @param code where its texts are
 * @param facts what fills them in
 */
public record Finding(Condition condition, String code, List<Object> facts) {

	/**
	 * Takes the list over.
	 */
	public Finding {
		facts = List.copyOf(facts);
	}

	/**
	 * Everything is as it should be.
	 * @param code where the texts are
	 * @param facts what fills them in
	 * @return the finding
	 */
	public static Finding fine(String code, Object... facts) {
		return new Finding(Condition.FINE, code, List.of(facts));
	}

	/**
	 * Nothing is wrong, but whoever runs the installation should know it.
	 * @param code where the texts are
	 * @param facts what fills them in
	 * @return the finding
	 */
	public static Finding notice(String code, Object... facts) {
		return new Finding(Condition.NOTICE, code, List.of(facts));
	}

	/**
	 * It works, but something should be done before it does not.
	 * @param code where the texts are
	 * @param facts what fills them in
	 * @return the finding
	 */
	public static Finding warning(String code, Object... facts) {
		return new Finding(Condition.WARNING, code, List.of(facts));
	}

	/**
	 * It does not work, or what is recorded is in danger.
	 * @param code where the texts are
	 * @param facts what fills them in
	 * @return the finding
	 */
	public static Finding broken(String code, Object... facts) {
		return new Finding(Condition.BROKEN, code, List.of(facts));
	}

	/** How something is. */
	public enum Condition {

		/** As it should be. */
		FINE("go", "check-circle-fill"),
		/** Nothing is wrong, but it should be known. */
		NOTICE("off", "info-circle"),
		/** It works, and something should be done. */
		WARNING("hold", "exclamation-diamond-fill"),
		/** It does not work. */
		BROKEN("nogo", "x-octagon-fill"),
		/** It could not be checked. */
		UNKNOWN("hold", "slash-circle");

		private final String colour;

		private final String icon;

		Condition(String colour, String icon) {
			this.colour = colour;
			this.icon = icon;
		}

		/**
		 * The colour, beside the word and the icon's shape.
		 * @return a class of the style sheets
		 */
		public String css() {
			return "v-" + this.colour;
		}

		/**
		 * The shape that goes with the word.
		 * @return the name of an icon
		 */
		public String icon() {
			return this.icon;
		}

		/**
		 * Whether somebody has something to do.
		 * @return false when it is fine or merely to be known
		 */
		public boolean pressing() {
			return this != FINE && this != NOTICE;
		}

	}

}
