package greenboard.credentials;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who is believed without a password. Where there is no bean of this type, nobody is.
 */
public interface OneClick {

	/**
	 * Whether one click is enough.
	 * @param request what somebody sends
	 * @return true when it is
	 */
	boolean offeredTo(HttpServletRequest request);

}
