package greenboard.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/**
 * A device that keeps passkeys, in a visitor's browser: its owner is recognised unless
 * said otherwise, and agrees at once.
 */
final class Device {

	private final CDPSession browser;

	private final String id;

	private Device(CDPSession browser, String id) {
		this.browser = browser;
		this.id = id;
	}

	static Device of(Visitor visitor) {
		CDPSession browser = visitor.page().context().newCDPSession(visitor.page());
		browser.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject arguments = new JsonObject();
		arguments.add("options", options);
		return new Device(browser,
				browser.send("WebAuthn.addVirtualAuthenticator", arguments).get("authenticatorId").getAsString());
	}

	/** Whether it recognises its owner. */
	void recognises(boolean recognises) {
		JsonObject arguments = own();
		arguments.addProperty("isUserVerified", recognises);
		this.browser.send("WebAuthn.setUserVerified", arguments);
	}

	/** How many passkeys it keeps. */
	int passkeys() {
		return this.browser.send("WebAuthn.getCredentials", own()).getAsJsonArray("credentials").size();
	}

	private JsonObject own() {
		JsonObject arguments = new JsonObject();
		arguments.addProperty("authenticatorId", this.id);
		return arguments;
	}

}
