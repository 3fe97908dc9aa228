package greenboard.revision;

import java.util.Comparator;

/**
 * Where new entries can be written.
 *
 * @param position the beginning of a line
 * @param depth how deep they nest, for several points at one position
 * @param prefix what stands in front of a list marker there
 * @param bullet the list marker with the space behind it; of an ordered list the first
 * one to be used
 * @param before what has to stand between the text before and the entries
 * @param after what has to stand between the entries and the text behind
 * @param lineEnd the line end in use
 */
record InsertionPoint(int position, int depth, String prefix, String bullet, String before, String after,
		String lineEnd) {

	/** In the order in which several at one position have to be written. */
	static final Comparator<InsertionPoint> INNERMOST_FIRST = Comparator.comparingInt(InsertionPoint::position)
		.thenComparing(Comparator.comparingInt(InsertionPoint::depth).reversed());

	/**
	 * The marker of an entry.
	 * @param before how many entries were written here before it
	 * @return the marker with the space behind it
	 */
	String marker(int before) {
		int digits = 0;
		while (digits < this.bullet.length() && Character.isDigit(this.bullet.charAt(digits))) {
			digits++;
		}
		if (digits == 0) {
			return this.bullet;
		}
		long number = Math.min(Long.parseLong(this.bullet.substring(0, digits)) + before, 999_999_999);
		return number + this.bullet.substring(digits);
	}

	/**
	 * The entries with what they need around them.
	 * @param entries the lines of the entries
	 * @return the text to insert
	 */
	String around(CharSequence entries) {
		return this.before + entries + this.after;
	}

}
