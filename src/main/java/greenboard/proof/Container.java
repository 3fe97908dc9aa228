package greenboard.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The zip of a pack (APPNOTE.TXT of PKWARE, sections 4.3.7 to 4.3.16), of which there is
 * one form only: files in the order of their names, stored, without times, attributes or
 * anything between them.
 */
public final class Container {

	private static final Pattern NAME = Pattern.compile("VERIFY\\.md|[a-z0-9._-]+(/[a-z0-9._-]+)*");

	private static final int LOCAL = 0x04034b50;

	private static final int CENTRAL = 0x02014b50;

	private static final int END = 0x06054b50;

	private static final short VERSION = 10;

	/** The first day that a zip can name: 1980-01-01. */
	private static final short DATE = 0x21;

	private static final int LOCAL_LENGTH = 30;

	private static final int CENTRAL_LENGTH = 46;

	private static final int END_LENGTH = 22;

	private Container() {
	}

	/**
	 * The one zip that holds some files.
	 * @param files their contents by name; lower-case ASCII
	 * @return the bytes of the zip
	 * @throws IllegalArgumentException when a file has a name that packs do not have
	 * @throws ArithmeticException when they are 2 GB or more
	 */
	public static byte[] of(SortedMap<String, byte[]> files) {
		ByteArrayOutputStream body = new ByteArrayOutputStream(length(files));
		ByteArrayOutputStream directory = new ByteArrayOutputStream();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			if (!NAME.matcher(file.getKey()).matches()) {
				throw new IllegalArgumentException("No file of a pack is called " + file.getKey());
			}
			byte[] name = file.getKey().getBytes(StandardCharsets.US_ASCII);
			byte[] common = common(name, file.getValue());
			directory.writeBytes(buffer(CENTRAL_LENGTH).putInt(CENTRAL)
				.putShort(VERSION)
				.put(common)
				.putShort((short) 0)
				.putShort((short) 0)
				.putShort((short) 0)
				.putInt(0)
				.putInt(body.size())
				.array());
			directory.writeBytes(name);
			body.writeBytes(buffer(LOCAL_LENGTH).putInt(LOCAL).put(common).array());
			body.writeBytes(name);
			body.writeBytes(file.getValue());
		}
		int offset = body.size();
		body.writeBytes(directory.toByteArray());
		body.writeBytes(end(files.size(), directory.size(), offset));
		return body.toByteArray();
	}

	/* So that nothing large is copied while it grows. */
	private static int length(SortedMap<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.mapToInt((file) -> LOCAL_LENGTH + CENTRAL_LENGTH + 2 * file.getKey().length() + file.getValue().length)
			.reduce(END_LENGTH, Math::addExact);
	}

	/* What is said of a file in both places. */
	private static byte[] common(byte[] name, byte[] content) {
		CRC32 sum = new CRC32();
		sum.update(content);
		return buffer(LOCAL_LENGTH - Integer.BYTES).putShort(VERSION)
			.putShort((short) 0)
			.putShort((short) 0)
			.putShort((short) 0)
			.putShort(DATE)
			.putInt((int) sum.getValue())
			.putInt(content.length)
			.putInt(content.length)
			.putShort((short) name.length)
			.putShort((short) 0)
			.array();
	}

	private static byte[] end(int files, int length, int offset) {
		return buffer(END_LENGTH).putInt(END)
			.putInt(0)
			.putShort((short) files)
			.putShort((short) files)
			.putInt(length)
			.putInt(offset)
			.putShort((short) 0)
			.array();
	}

	private static ByteBuffer buffer(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * The files of a zip.
	 * @throws DoesNotHold when it is not in its one form
	 */
	static SortedMap<String, byte[]> open(byte[] zip) throws DoesNotHold {
		SortedMap<String, byte[]> files = new TreeMap<>();
		ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
		while (in.remaining() >= LOCAL_LENGTH && in.getInt(in.position()) == LOCAL) {
			int size = in.getInt(in.position() + 22);
			int length = Short.toUnsignedInt(in.getShort(in.position() + 26));
			in.position(in.position() + LOCAL_LENGTH);
			DoesNotHold.unless(size >= 0 && length + (long) size <= in.remaining(), "the zip ends too early");
			byte[] name = new byte[length];
			byte[] content = new byte[size];
			in.get(name).get(content);
			String text = new String(name, StandardCharsets.ISO_8859_1);
			DoesNotHold.unless(NAME.matcher(text).matches(), "a file has a name that packs do not have");
			DoesNotHold.unless(files.put(text, content) == null, "%s is there twice".formatted(text));
		}
		DoesNotHold.unless(Arrays.equals(of(files), zip), "the zip is not written as packs are written");
		return files;
	}

}
