package greenboard.acts;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that shows that an item holds, as somebody sends it.
 *
 * @param name what the sender calls it, folders and all
 * @param title what it shows; the name where it is blank
 * @param size how many bytes it has
 * @param content its bytes, to be read more than once
 */
public record UploadedFile(@Nullable String name, @Nullable String title, long size, InputStreamSource content) {

	/**
	 * A file of a form.
	 * @param file the file, null where none came along
	 * @param title what it shows
	 * @return the same; nameless and empty where none was chosen
	 */
	public static UploadedFile of(@Nullable MultipartFile file, @Nullable String title) {
		return (file != null) ? new UploadedFile(file.getOriginalFilename(), title, file.getSize(), file)
				: new UploadedFile(null, title, 0, InputStream::nullInputStream);
	}

}
