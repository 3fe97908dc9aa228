package greenboard.day;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code as one path of an SVG picture, a unit for each module.
 *
 * @param size how many units it is wide and high, with the quiet zone around it
 * @param path what is black
 */
record QrPicture(int size, String path) {

	/** The quiet zone that ISO/IEC 18004 asks for. */
	private static final int QUIET = 4;

	/**
	 * The picture of an address.
	 * @param address the address
	 * @return the picture; a quarter of it may be unreadable
	 * @throws io.nayuki.qrcodegen.DataTooLongException for more than about 1,600 bytes
	 */
	static QrPicture of(String address) {
		QrCode code = QrCode.encodeText(address, Ecc.QUARTILE);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
				}
			}
		}
		return new QrPicture(code.size + 2 * QUIET, path.toString());
	}

}
