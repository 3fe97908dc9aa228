package greenboard.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a file is, as far as that can be told without harm. A kind is believed only where
 * the ending and the first bytes agree; everything else, and whatever a browser might
 * carry out, is bytes.
 */
enum FileKind {

	/** A document (ISO 32000). */
	PDF("application/pdf", List.of("pdf"), "%PDF-"),
	/** A picture (ISO 15948). */
	PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
	/** A photograph (ISO 10918). */
	JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
	/** An archive (APPNOTE.TXT of PKWARE). */
	ZIP("application/zip", List.of("zip"), "PK\u0003\u0004"),
	/** Rows of values (RFC 4180). */
	CSV("text/csv", List.of("csv"), ""),
	/** Plain text. */
	TEXT("text/plain", List.of("txt", "log", "md"), ""),
	/** Anything else. */
	BYTES("application/octet-stream", List.of(), "");

	/** How many of the first bytes are looked at. */
	static final int LOOKED_AT = 4096;

	private final String mediaType;

	private final List<String> endings;

	private final byte[] beginning;

	FileKind(String mediaType, List<String> endings, String beginning) {
		this.mediaType = mediaType;
		this.endings = endings;
		this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
	}

	static FileKind of(String name, byte[] first) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((kind) -> kind.endings.contains(ending) && kind.begins(first))
			.findFirst()
			.orElse(BYTES);
	}

	private boolean begins(byte[] first) {
		if (this.beginning.length == 0) {
			return isText(first);
		}
		return first.length >= this.beginning.length
				&& Arrays.equals(first, 0, this.beginning.length, this.beginning, 0, this.beginning.length);
	}

	/** In whatever character set: no control characters but spaces and line ends. */
	private static boolean isText(byte[] first) {
		for (byte each : first) {
			if (each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
				return false;
			}
		}
		return true;
	}

	String mediaType() {
		return this.mediaType;
	}

}
