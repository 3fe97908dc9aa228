package greenboard.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.SignOffRole.Group;

/**
 * Who signs, as a line of a sign-off section says it.
 */
public final class RoleTitles {

	private static final Pattern ENDS_IN_APPROVAL = Pattern.compile(
			"^(.{2,100}?)[\\s:-]+(?:final |written )?(?:approval|sign[- ]?off|signature)s?[.:]?$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DATE = Pattern.compile(
			"\\bdate ?:|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern SIGNED = Pattern.compile("\\b(?:date|signature|signed|name) ?:",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern END_OF_TITLE = Pattern
		.compile(" ?: |:$|:(?=_)| ?_{3,}| [-\u2013\u2014] | ?\\.{5,}|\\[|, ?(?=_{3,})");

	/**
	 * "Name: ____ Title: Service Owner Date: ____" and "Role: Tester Signature: ____".
	 */
	private static final Pattern LABELLED = Pattern.compile(
			"\\b(?:role|title|function|position) ?: *((?!name\\b|date\\b|sign)\\p{L}[^:_]*?)"
					+ "(?:[ ,;|]+(?:name|date|signature|signed|sign|approved)\\b.*|[ ,;|]*(?:_{3,}.*)?)$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NO_TITLE = Pattern.compile(
			"(?:name|title|date|time|signature|signed|sign|comments?|notes?|approved|approver|deployment .*|go[- ]live .*"
					+ "|target .*|release .*|approval authority|environment|version|.*\\bdate)");

	private static final Pattern TECHNICAL = Pattern
		.compile("\\b(?:technical|technology|engineering|development|it|operations)\\b");

	private static final Pattern BUSINESS = Pattern
		.compile("\\b(?:business|management|executive|stakeholders?|organi[sz]ational)\\b");

	private static final Pattern BUSINESS_TITLE = Pattern.compile(
			"\\b(?:business|product|project|program(?:me)?|sponsor|executive|compliance|legal|finance|financial|marketing"
					+ "|sales|customers?|users?|stakeholders?|ceo|cfo|coo|owner|change|commercial|privacy)\\b");

	private static final Pattern TECHNICAL_TITLE = Pattern
		.compile("\\b(?:technical|tech|engineer(?:ing)?|system|service|data|database|platform|security|software)\\b");

	private RoleTitles() {
	}

	/**
	 * The role that an entry of a sign-off section names.
	 * @param words its words
	 * @return the title, null for an entry that stays an item
	 */
	public static @Nullable String ofEntry(String words) {
		String plain = Optionality.stripped(words);
		if (plain.length() > 300) {
			return null;
		}
		Matcher approval = ENDS_IN_APPROVAL.matcher(plain);
		if (approval.matches()) {
			return title(approval.group(1));
		}
		return (Wording.hasBlank(plain) || DATE.matcher(plain).find()) ? title(plain) : null;
	}

	/**
	 * The role that a plain line of a sign-off section names: it has a blank and says
	 * where a date or a signature goes.
	 * @param words its words
	 * @param said whether its attributes say that it is one, filled in or not
	 * @return the title, null for any other line
	 */
	public static @Nullable String ofLine(String words, boolean said) {
		if (!said && !Wording.hasBlank(words) && !DATE.matcher(words).find()) {
			return null;
		}
		Matcher labelled = LABELLED.matcher(words);
		if (labelled.find() && SIGNED.matcher(words).find()) {
			return title(labelled.group(1));
		}
		Matcher end = END_OF_TITLE.matcher(words);
		if (!said && (!end.find() || !SIGNED.matcher(words.substring(end.start())).find())) {
			return null;
		}
		String title = title(Optionality.stripped(words));
		return (title != null && !NO_TITLE.matcher(Wording.normal(title)).matches()) ? title : null;
	}

	/**
	 * A role's title without what is filled in behind it.
	 * @param words an entry, a line or a cell
	 * @return the title, null when nothing is left
	 */
	public static @Nullable String title(String words) {
		String plain = Optionality.stripped(words);
		Matcher end = END_OF_TITLE.matcher(plain);
		String title = Wording.withoutEmoji(end.find() ? plain.substring(0, end.start()) : plain);
		Matcher approval = ENDS_IN_APPROVAL.matcher(title);
		title = approval.matches() ? approval.group(1).strip() : title;
		return title.isEmpty() ? null : title;
	}

	/**
	 * The side that a heading names.
	 * @param heading its words
	 * @return the side, null when it names none or both
	 */
	public static @Nullable Group groupOf(String heading) {
		String words = Wording.normal(heading);
		boolean technical = TECHNICAL.matcher(words).find();
		boolean business = BUSINESS.matcher(words).find();
		if (technical == business) {
			return null;
		}
		return technical ? Group.TECHNICAL : Group.BUSINESS;
	}

	/**
	 * The side that a title speaks for where no heading says it.
	 * @param title the title
	 * @return the side, technical in doubt
	 */
	public static Group groupOfTitle(String title) {
		String words = Wording.normal(title);
		boolean business = BUSINESS_TITLE.matcher(words).find() && !TECHNICAL_TITLE.matcher(words).find();
		return business ? Group.BUSINESS : Group.TECHNICAL;
	}

}
