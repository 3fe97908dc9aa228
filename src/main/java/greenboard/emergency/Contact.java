package greenboard.emergency;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.names.SignOffTitle;

/**
 * Whom to call.
 *
 * @param role what they are called for, may be empty
 * @param name who it is, null where nobody is named
 * @param ways how to reach them, may be empty
 */
record Contact(String role, @Nullable String name, List<Way> ways) {

	/**
	 * Whether it still has to be filled in.
	 * @return true when nobody is named and no way to reach them is
	 */
	public boolean blank() {
		return this.name == null && this.ways.isEmpty();
	}

	/**
	 * The role as it is compared.
	 * @return its normal form
	 */
	String key() {
		return SignOffTitle.key(this.role);
	}

}
