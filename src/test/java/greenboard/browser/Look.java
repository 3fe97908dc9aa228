package greenboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a visitor sees the application.
 *
 * @param width of the screen in CSS pixels
 * @param height of the screen in CSS pixels
 * @param touch whether the screen is touched, as on a phone
 * @param script whether scripts run
 * @param scheme light or dark
 */
public record Look(int width, int height, boolean touch, boolean script, ColorScheme scheme) {

	/** A desktop's screen, light, with scripts. */
	public static final Look DESKTOP = new Look(1280, 900, false, true, ColorScheme.LIGHT);

	/** A phone's screen, light, with scripts. */
	public static final Look PHONE = new Look(375, 812, true, true, ColorScheme.LIGHT);

	/** As narrow as WCAG's reflow asks for: 1280 pixels enlarged four times. */
	public static final Look NARROW = new Look(320, 640, true, true, ColorScheme.LIGHT);

	/**
	 * The same with scripts switched off.
	 * @return the look
	 */
	public Look withoutScript() {
		return new Look(this.width, this.height, this.touch, false, this.scheme);
	}

	/**
	 * The same in the dark scheme.
	 * @return the look
	 */
	public Look dark() {
		return new Look(this.width, this.height, this.touch, this.script, ColorScheme.DARK);
	}

	Browser.NewContextOptions toContext(String baseUrl) {
		return new Browser.NewContextOptions().setBaseURL(baseUrl)
			.setViewportSize(this.width, this.height)
			.setHasTouch(this.touch)
			.setIsMobile(this.touch && this.script)
			.setJavaScriptEnabled(this.script)
			.setColorScheme(this.scheme)
			.setLocale("en")
			.setTimezoneId("UTC");
	}

	@Override
	public String toString() {
		return "%s %dx%d%s".formatted(this.scheme, this.width, this.height, this.script ? "" : " without scripts");
	}

}
