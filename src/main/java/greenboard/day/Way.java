package greenboard.day;

import java.util.Locale;

/**
 * How a team goes through a card.
 */
enum Way {

	/** One item at a time: read, do, confirm, next. */
	READ_DO,
	/** Everything is done from memory, then each item is confirmed. */
	DO_CONFIRM;

	/**
	 * How the address names it.
	 * @return "read-do" for example
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Way of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
