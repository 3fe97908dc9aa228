package greenboard.status;

/**
 * One line of the status page. Every bean of this type is asked at every visit, in the
 * order of {@link org.springframework.core.annotation.Order}; none of them can spoil the
 * others.
 */
public interface StatusCheck {

	/**
	 * What it looks at.
	 * @return the code of its name among the messages
	 */
	String subject();

	/**
	 * Looks at it, outside any transaction. Whatever is thrown makes a line that says
	 * that it could not be checked, and goes to the log.
	 * @return what was found, without anything secret in it
	 */
	Finding look();

}
