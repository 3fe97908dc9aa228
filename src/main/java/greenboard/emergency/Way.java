package greenboard.emergency;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

/**
 * A way to reach somebody. Its address is made here and nowhere else, so that nothing but
 * calls, mails and pages is ever a link.
 *
 * @param kind which kind of way
 * @param shown as somebody wrote it
 * @param href where it leads: {@code tel:}, {@code mailto:}, {@code http:} or
 * {@code https:}
 */
record Way(Kind kind, String shown, String href) {

	/** A mail address, without the forms that nobody uses for people. */
	static final Pattern MAIL = Pattern
		.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

	/** A page. */
	static final Pattern PAGE = Pattern.compile("https?://[^\\s<>|\"'`\\\\)\\]]{1,1000}", Pattern.CASE_INSENSITIVE);

	/** The kinds of ways. */
	enum Kind {

		/** A call. */
		PHONE,
		/** A mail. */
		MAIL,
		/** A page, of a chat for example. */
		PAGE;

		/**
		 * The picture beside it.
		 * @return a name in the sprite
		 */
		public String icon() {
			return switch (this) {
				case PHONE -> "telephone";
				case MAIL -> "chat-left-text";
				case PAGE -> "box-arrow-up-right";
			};
		}

	}

	static Optional<Way> phone(String text) {
		return PhoneNumber.of(text).map((number) -> new Way(Kind.PHONE, number.written(), "tel:" + number.dialled()));
	}

	static Optional<Way> mail(String text) {
		String address = text.strip();
		int at = address.indexOf('@');
		return MAIL.matcher(address).matches()
				? Optional.of(new Way(Kind.MAIL, address,
						"mailto:" + UriUtils.encode(address.substring(0, at), StandardCharsets.UTF_8) + "@"
								+ UriUtils.encode(address.substring(at + 1), StandardCharsets.UTF_8)))
				: Optional.empty();
	}

	static Optional<Way> page(String text) {
		String address = text.strip();
		String scheme = address.toLowerCase(Locale.ROOT);
		boolean web = scheme.startsWith("https://") || scheme.startsWith("http://");
		return (web && PAGE.matcher(address).matches()) ? Optional.of(new Way(Kind.PAGE, address, address))
				: Optional.empty();
	}

}
