package greenboard.entrance;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * What a machine that installs the application brings along for its first start.
 *
 * @param adminEmail the address of the first administrator
 * @param adminPassword their password; the rules for passwords hold
 * @param apiToken a token with all scopes, of any form of at least 32 characters
 */
@ConfigurationProperties("greenboard.bootstrap")
record Bootstrap(@Nullable String adminEmail, @Nullable String adminPassword, @Nullable String apiToken) {

	private static final int SHORTEST_TOKEN = 32;

	Bootstrap {
		Assert.state((adminEmail == null) == (adminPassword == null),
				"greenboard.bootstrap.admin-email and greenboard.bootstrap.admin-password go together");
		Assert.state(apiToken == null || adminEmail != null,
				"greenboard.bootstrap.api-token needs greenboard.bootstrap.admin-email, whose token it is");
		Assert.state(apiToken == null || apiToken.length() >= SHORTEST_TOKEN,
				"greenboard.bootstrap.api-token must have at least 32 characters");
	}

	@Override
	public String toString() {
		return "Bootstrap[" + this.adminEmail + "]";
	}

}
