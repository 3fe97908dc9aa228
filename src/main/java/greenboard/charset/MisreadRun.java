package greenboard.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A run of characters beyond ASCII that one character set has, and what its bytes say
 * when they are read as UTF-8.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param by the character set
 * @param repaired what it says as UTF-8, null when it is no UTF-8 or says nothing
 * sensible
 * @param script the one script of its letters other than Latin, null without such letters
 * @param certain whether the run itself leaves no doubt that it was misread
 */
record MisreadRun(int start, int end, Misreading by, @Nullable String repaired,
		Character.@Nullable UnicodeScript script, boolean certain) {

	/** What stands beside letters in honest text too: quotes, dashes, spaces. */
	private static final String TYPOGRAPHY = "‘’“”‚„‹›«»…–—•\u00a0";

	static MisreadRun of(String text, int start, int end, Misreading by) {
		byte[] bytes = new byte[end - start];
		for (int i = start; i < end; i++) {
			bytes[i - start] = (byte) by.byteOf(text.charAt(i));
		}
		String repaired = again(decode(bytes), by);
		if (repaired == null || !repaired.codePoints().allMatch(MisreadRun::sensible)) {
			return new MisreadRun(start, end, by, null, null, false);
		}
		Character.UnicodeScript script = script(repaired);
		return new MisreadRun(start, end, by, repaired, script, certain(repaired, script, text.substring(start, end)));
	}

	private static @Nullable String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	/**
	 * What was misread twice makes no sense after the first repair where one of its bytes
	 * is a control character.
	 * @param repaired a repaired run, null when it is no UTF-8
	 * @param by the character set
	 * @return the run repaired once more where only that makes sense of it
	 */
	private static @Nullable String again(@Nullable String repaired, Misreading by) {
		boolean twice = repaired != null && repaired.chars().anyMatch(Character::isISOControl)
				&& repaired.chars().allMatch((character) -> by.byteOf((char) character) >= 0);
		return (twice && repaired != null) ? of(repaired, 0, repaired.length(), by).repaired() : repaired;
	}

	private static boolean sensible(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> false;
			case Character.UNASSIGNED -> codePoint >= 0x1f000 && codePoint < 0x20000;
			default -> true;
		};
	}

	private static Character.@Nullable UnicodeScript script(String repaired) {
		return repaired.codePoints()
			.filter(Character::isLetter)
			.mapToObj(Character.UnicodeScript::of)
			.filter((script) -> script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.COMMON)
			.findFirst()
			.orElse(null);
	}

	private static boolean certain(String repaired, Character.@Nullable UnicodeScript script, String misread) {
		if (repaired.codePoints().anyMatch((point) -> point >= 0x2000 && isSign(point))) {
			return true;
		}
		if (script != null) {
			return repaired.codePoints().filter((point) -> Character.UnicodeScript.of(point) == script).count() > 1;
		}
		return misread.length() > 2
				|| (misread.chars().noneMatch((character) -> TYPOGRAPHY.indexOf(character) >= 0) && isPlain(repaired));
	}

	private static boolean isSign(int point) {
		return !Character.isLetter(point) && Character.getType(point) != Character.NON_SPACING_MARK;
	}

	/**
	 * Latin letters with the usual accents, and the signs of Western Europe.
	 * @param repaired a repaired run
	 * @return true when it holds nothing else
	 */
	private static boolean isPlain(String repaired) {
		return repaired.codePoints().allMatch((point) -> point >= 0xa0 && point < 0x180);
	}

	/**
	 * Whether it begins like UTF-8 for one sign somewhere but breaks off, as it does
	 * where bytes were lost.
	 * @param text the text that it is a run of
	 * @param known whether other runs of the text were certainly misread in the same way
	 * @return true when something was lost
	 */
	boolean broken(String text, boolean known) {
		for (int i = this.start; i + 1 < this.end; i++) {
			int lead = this.by.byteOf(text.charAt(i));
			int next = this.by.byteOf(text.charAt(i + 1));
			boolean begins = next >= 0x80 && next < 0xc0;
			if (begins && ((lead == 0xf0 && next == 0x9f) || (known && lead >= 0xe1 && lead <= 0xf4))) {
				return true;
			}
		}
		return false;
	}

}
