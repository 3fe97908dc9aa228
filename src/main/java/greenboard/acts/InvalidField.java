package greenboard.acts;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Something that was filled in cannot be taken; nothing was saved. A message source
 * resolves it to a sentence.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class InvalidField extends RuntimeException implements MessageSourceResolvable {

	private final String field;

	private final Fault fault;

	private final List<Object> words;

	/**
	 * Says what is wrong where.
	 * @param field the component of the command, as in "note" or "fields[Deployment
	 * Date]"
	 * @param fault what is wrong
	 * @param words what the sentence names, a limit for example
	 */
	public InvalidField(String field, Fault fault, Object... words) {
		super(field + ": " + fault);
		this.field = field;
		this.fault = fault;
		this.words = List.of(words);
	}

	/**
	 * Where.
	 * @return the component of the command
	 */
	public String field() {
		return this.field;
	}

	/**
	 * What is wrong.
	 * @return the fault
	 */
	public Fault fault() {
		return this.fault;
	}

	@Override
	public String[] getCodes() {
		String code = "acts.invalid." + this.fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return new String[] { code + "." + this.field, code };
	}

	@Override
	public Object[] getArguments() {
		return this.words.toArray();
	}

	/** What can be wrong. */
	public enum Fault {

		/** Nothing was filled in. */
		MISSING,
		/** More characters than there is room for; the limit. */
		TOO_LONG,
		/** Characters that cannot be stored. */
		UNSTORABLE,
		/** No http, https or mailto address. */
		NO_LINK,
		/** Nobody who is a member of the project. */
		NO_MEMBER,
		/** A day that is over. */
		PAST,
		/** A time that is over. */
		OVER,
		/** An end that does not lie behind its beginning. */
		NOT_AFTER,
		/** A time that is no plausible target. */
		OUT_OF_RANGE,
		/** The template does not ask for it. */
		UNKNOWN,
		/** A reason is needed for that state. */
		REASON_NEEDED,
		/** A waiver is asked for and granted, not set. */
		WAIVER_NEEDED,
		/** Only leaves of prepare sections can be critical. */
		NOT_PREPARE,
		/** The same item twice. */
		TWICE,
		/** A sign-off that a go has to go over by name, and does not. */
		NOT_GONE_OVER,
		/** More at once than there is room for; the limit. */
		TOO_MANY,
		/** None of the signs that compare. */
		NO_COMPARATOR,
		/** No plain number. */
		NO_FIGURE,
		/** No span of time. */
		NO_SPAN,
		/** A file with nothing in it; its name. */
		EMPTY_FILE,
		/** A file that is too large; its name, its size, the limit. */
		TOO_LARGE,
		/** Too much together with the other files; its name, their size, the limit. */
		NO_ROOM,
		/** Words that a checklist would read as something else than an item. */
		NO_ITEM

	}

}
