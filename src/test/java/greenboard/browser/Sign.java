package greenboard.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/**
 * A mark on a page that means something, as somebody sees it who does not see every
 * colour.
 *
 * @param word what is written beside it, empty where nothing is
 * @param icon its name in the sprite, empty where it is drawn in place
 * @param picture the mark and what is right around it, without the word
 */
record Sign(String word, String icon, BufferedImage picture) {

	/** From here on two greys beside each other are told apart at a glance. */
	private static final double LEAST_LIGHTNESS = 15;

	/** The least part of a picture that has to differ that much. */
	private static final double LEAST_PART = 0.05;

	/**
	 * Reads marks.
	 * @param page the page
	 * @param selector the marks, one for each meaning
	 * @param around how much of what surrounds them belongs to the picture, in CSS pixels
	 * @param sight how they are seen
	 * @return the signs in the page's order
	 */
	static List<Sign> of(Page page, String selector, int around, Sight sight) {
		CDPSession browser = page.context().newCDPSession(page);
		JsonObject type = new JsonObject();
		type.addProperty("type", sight.name().toLowerCase(Locale.ROOT));
		browser.send("Emulation.setEmulatedVisionDeficiency", type);
		try {
			return page.locator(selector).all().stream().map((mark) -> of(page, mark, around)).toList();
		}
		finally {
			browser.detach();
		}
	}

	private static Sign of(Page page, Locator mark, int around) {
		mark.scrollIntoViewIfNeeded();
		BoundingBox box = mark.boundingBox();
		byte[] png = page.screenshot(new Page.ScreenshotOptions().setClip(Math.round(box.x) - around,
				Math.round(box.y) - around, Math.round(box.width) + 2 * around, Math.round(box.height) + 2 * around));
		String icon = (String) mark.evaluate("(e) => e.querySelector('use')?.getAttribute('href').split('#')[1] ?? ''");
		String word = (String) mark.evaluate("(e) => e.parentElement.innerText.trim()");
		try {
			return new Sign(word, icon, ImageIO.read(new ByteArrayInputStream(png)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Finds signs that look alike.
	 * @param signs the signs
	 * @return which, and how little differs
	 */
	static List<String> alike(List<Sign> signs) {
		return IntStream.range(0, signs.size())
			.boxed()
			.flatMap((first) -> signs.subList(first + 1, signs.size())
				.stream()
				.flatMap((second) -> signs.get(first).likeness(second)))
			.toList();
	}

	private Stream<String> likeness(Sign other) {
		double part = part(other);
		return (part < LEAST_PART)
				? Stream.of("%s and %s differ in %.1f %% of the picture".formatted(this.word, other.word, 100 * part))
				: Stream.empty();
	}

	private double part(Sign other) {
		int width = Math.min(this.picture.getWidth(), other.picture.getWidth());
		int height = Math.min(this.picture.getHeight(), other.picture.getHeight());
		long differing = IntStream.range(0, width * height)
			.filter((at) -> Math
				.abs(lightness(at % width, at / width) - other.lightness(at % width, at / width)) >= LEAST_LIGHTNESS)
			.count();
		return (double) differing / (width * height);
	}

	/** Whether no point of it has a colour. */
	boolean grey() {
		return IntStream.range(0, this.picture.getWidth() * this.picture.getHeight())
			.map((at) -> this.picture.getRGB(at % this.picture.getWidth(), at / this.picture.getWidth()))
			.allMatch(
					(colour) -> channel(colour, 16) == channel(colour, 8) && channel(colour, 8) == channel(colour, 0));
	}

	/** L* of CIE 1976. */
	private double lightness(int x, int y) {
		int colour = this.picture.getRGB(x, y);
		double luminance = 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8))
				+ 0.0722 * linear(channel(colour, 0));
		return (luminance > 0.008856) ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
	}

	private static int channel(int colour, int shift) {
		return (colour >> shift) & 0xff;
	}

	private static double linear(int channel) {
		double part = channel / 255.0;
		return (part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}

	/** How somebody sees. */
	enum Sight {

		/** No colour at all, as on a grey screen or a copy. */
		ACHROMATOPSIA,
		/** Red and green look alike. */
		DEUTERANOPIA

	}

}
