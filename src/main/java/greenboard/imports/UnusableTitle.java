package greenboard.imports;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A sign-off role was named that cannot be added. A message source resolves it to a
 * sentence.
 */
class UnusableTitle extends RuntimeException {

	private final transient DefaultMessageSourceResolvable sentence;

	private UnusableTitle(String code, Object... words) {
		super(code);
		this.sentence = new DefaultMessageSourceResolvable(new String[] { code }, words);
	}

	static UnusableTitle none() {
		return new UnusableTitle("imports.error.role.title");
	}

	static UnusableTitle taken(String title) {
		return new UnusableTitle("imports.error.role.taken", title);
	}

	DefaultMessageSourceResolvable sentence() {
		return this.sentence;
	}

}
