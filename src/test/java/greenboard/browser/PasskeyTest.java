package greenboard.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.passkeys.Keyring;

/**
 * A test in a real browser at an address to which passkeys can be bound: one with a name,
 * and known before the application starts.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = PasskeyTest.Address.class)
@Import({ TestDatabase.class, TestAccounts.class, Scenery.class, Keyring.class })
@ExtendWith(BrowserExtension.class)
@interface PasskeyTest {

	/** Finds a free port. */
	class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try (ServerSocket free = new ServerSocket(0)) {
				TestPropertyValues
					.of("server.port=" + free.getLocalPort(), "greenboard.url=http://localhost:" + free.getLocalPort())
					.applyTo(context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
