package greenboard.signed;

/**
 * How a rule compares with an older one.
 */
enum Strictness {

	/** It fires in the same cases. */
	SAME,
	/** It fires in all those cases and in more. */
	STRICTER,
	/** It may stay silent where the older one fires. */
	WEAKER;

	/** Of a comparison: above zero for more cases. */
	static Strictness of(int comparison) {
		return (comparison == 0) ? SAME : (comparison > 0) ? STRICTER : WEAKER;
	}

	/** Both together: what is weaker in one respect is weaker. */
	Strictness and(Strictness other) {
		return (this.compareTo(other) >= 0) ? this : other;
	}

}
