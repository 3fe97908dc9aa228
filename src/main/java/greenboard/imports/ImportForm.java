package greenboard.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import greenboard.templates.TemplateKey;

/**
 * What the import page sends: a file, or text, and the template that it is a newer source
 * of.
 *
 * @param file the file, preferred when there is one
 * @param text the text that was pasted
 * @param key the template's key, empty for none chosen
 */
record ImportForm(@Nullable MultipartFile file, @Nullable String text, @Nullable String key) {

	private static final int LONGEST_NAME = 200;

	static final ImportForm EMPTY = new ImportForm(null, null, null);

	boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

	/**
	 * Whether there is anything to import.
	 */
	boolean isEmpty() {
		return !hasFile() && (this.text == null || this.text.isBlank());
	}

	/**
	 * The source: the file's bytes, or the text with the line ends that it had before the
	 * browser made them all CR LF.
	 */
	byte[] source() {
		if (this.file != null && !this.file.isEmpty()) {
			try {
				return this.file.getBytes();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return (this.text == null) ? new byte[0] : this.text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The file's name without folders and control characters, or the given one.
	 */
	String name(String ofPastedText) {
		String given = (this.file == null || this.file.isEmpty()) ? null : this.file.getOriginalFilename();
		String name = (given == null) ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cc}", "").strip();
		if (name.isEmpty()) {
			return ofPastedText;
		}
		return (name.length() > LONGEST_NAME) ? name.substring(name.length() - LONGEST_NAME) : name;
	}

	@Nullable TemplateKey template() {
		return (this.key == null || this.key.isBlank()) ? null : new TemplateKey(this.key);
	}

}
