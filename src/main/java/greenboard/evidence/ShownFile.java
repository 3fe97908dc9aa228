package greenboard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

import greenboard.acts.InvalidField;
import greenboard.acts.Text;
import greenboard.acts.UploadedFile;
import greenboard.canonical.Sha256;

/**
 * A file that shows that an item holds.
 *
 * @param id its id
 * @param item the id of the item
 * @param name its name, without folders
 * @param title what it shows
 * @param mediaType what it is, application/octet-stream for most
 * @param size how many bytes it has
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
 */
public record ShownFile(UUID id, UUID item, String name, String title, String mediaType, long size, String sha256) {

	/**
	 * What somebody sends.
	 * @throws InvalidField when its title cannot be kept
	 */
	static ShownFile of(UUID item, UploadedFile upload) {
		String name = FileName.of(upload.name());
		String title = Text.optional("title", upload.title(), Text.TITLE);
		try (InputStream first = upload.content().getInputStream();
				InputStream all = upload.content().getInputStream()) {
			return new ShownFile(UUID.randomUUID(), item, name, (title != null) ? title : name,
					FileKind.of(name, first.readNBytes(FileKind.LOOKED_AT)).mediaType(), upload.size(),
					Sha256.hex(all));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the trail calls it. Whoever has a file and what is said of it can write this
	 * again and compare.
	 * @return its title where that is not its name, its name, its size and its SHA-256
	 */
	public String label() {
		String titled = this.title.equals(this.name) ? "" : this.title + ": ";
		return "%s%s, %d bytes, sha256:%s".formatted(titled, this.name, this.size, this.sha256);
	}

}
