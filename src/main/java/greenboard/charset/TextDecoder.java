package greenboard.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import greenboard.charset.DecodedText.Notice;

/**
 * Makes text from bytes: UTF-8, else Windows-1252 with a notice; what was misread on its
 * way is repaired where that is certain.
 */
public final class TextDecoder {

	private static final byte[] UTF_8_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private static final byte[] PDF_MARK = { '%', 'P', 'D', 'F', '-' };

	private TextDecoder() {
	}

	/**
	 * Makes text from bytes.
	 * @param bytes the bytes of a file
	 * @return the text and what to know about it
	 * @throws NotText when the bytes are no text, or text in UTF-16 or UTF-32
	 */
	public static DecodedText decode(byte[] bytes) {
		refuseOtherFormats(bytes);
		byte[] content = startsWith(bytes, UTF_8_MARK) ? Arrays.copyOfRange(bytes, UTF_8_MARK.length, bytes.length)
				: bytes;
		List<Notice> notices = new ArrayList<>();
		String text = read(content, notices);
		refuseControlCharacters(text);
		String repaired = withoutMark(new MojibakeRepair(notices).repair(text));
		return new DecodedText(repaired, List.copyOf(notices));
	}

	private static void refuseOtherFormats(byte[] bytes) {
		if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff && (bytes[0] & 0xff) >= 0xfe) {
			throw new NotText(1, "The file is in UTF-16. Save it as UTF-8 and import it again.");
		}
		if (startsWith(bytes, PDF_MARK)) {
			throw new NotText(1, "The file is a PDF, not Markdown. Import the text that it was made from.");
		}
		for (int i = 0, line = 1; i < bytes.length; i++) {
			if (bytes[i] == 0) {
				throw new NotText(line, "Line " + line + " holds a zero byte, so the file is not text. "
						+ "Import a Markdown file saved as UTF-8.");
			}
			line += (bytes[i] == '\n') ? 1 : 0;
		}
	}

	/**
	 * A byte order mark that went through a wrong character set is one only after the
	 * repair.
	 * @param text repaired text
	 * @return the text without marks at its begin
	 */
	private static String withoutMark(String text) {
		int begin = 0;
		while (begin < text.length() && text.charAt(begin) == '\ufeff') {
			begin++;
		}
		return text.substring(begin);
	}

	private static boolean startsWith(byte[] bytes, byte[] mark) {
		return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
	}

	private static String read(byte[] bytes, List<Notice> notices) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		if (!result.isError()) {
			return out.flip().toString();
		}
		String text = Misreading.WINDOWS_1252.read(bytes);
		notices.add(new Notice(lineAt(text, in.position()),
				"The file is not UTF-8 from this line on; all of it was read as Windows-1252."));
		return text;
	}

	private static void refuseControlCharacters(String text) {
		long controls = text.chars().filter(TextDecoder::isForeign).count();
		if (controls * 100 > text.length()) {
			throw new NotText(0, "The file is full of control characters, so it is not text. "
					+ "Import a Markdown file saved as UTF-8.");
		}
	}

	private static boolean isForeign(int character) {
		return (character < ' ' && "\t\n\r\f\u001b".indexOf(character) < 0) || character == 0x7f;
	}

	/**
	 * The line of a place in a text.
	 * @param text the text
	 * @param index the place
	 * @return the line from 1; line ends are those of Markdown
	 */
	static int lineAt(String text, int index) {
		int line = 1;
		for (int i = 0; i < index; i++) {
			char character = text.charAt(i);
			if (character == '\n' || (character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
				line++;
			}
		}
		return line;
	}

}
