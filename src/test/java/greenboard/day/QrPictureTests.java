package greenboard.day;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.MultiFormatReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A QR code, read by another library than the one that made it.
 */
class QrPictureTests {

	private static final Pattern MODULE = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");

	private static final int SCALE = 6;

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8080/deployments/0b0c7a3e-6f4e-4f0e-9a53-0b7b6f1f7c11/day",
			"https://greenboard.example.com/board/deployments/0b0c7a3e-6f4e-4f0e-9a53-0b7b6f1f7c11/day" })
	void leadsToTheAddress(String address) throws NotFoundException {
		assertThat(read(QrPicture.of(address))).isEqualTo(address);
	}

	private static String read(QrPicture picture) throws NotFoundException {
		int side = picture.size() * SCALE;
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		var graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, side, side);
		graphics.setColor(Color.BLACK);
		MODULE.matcher(picture.path())
			.results()
			.forEach((module) -> graphics.fillRect(unit(module, 1), unit(module, 2), SCALE, SCALE));
		return new MultiFormatReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))
			.getText();
	}

	private static int unit(MatchResult module, int group) {
		return Integer.parseInt(module.group(group)) * SCALE;
	}

}
