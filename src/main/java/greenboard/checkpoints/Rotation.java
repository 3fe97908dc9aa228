package greenboard.checkpoints;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

import greenboard.merkle.VerificationKey;

/**
 * What {@code java -jar greenboard.jar rotate-key} does: hands the log over to a new key
 * and ends. Only who can read and write the key file can do that.
 */
@Component
class Rotation implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Rotation.class);

	private static final String COMMAND = "rotate-key";

	private final KeyKeeper keeper;

	private final Sealing sealing;

	private final ConfigurableApplicationContext context;

	Rotation(KeyKeeper keeper, Sealing sealing, ConfigurableApplicationContext context) {
		this.keeper = keeper;
		this.sealing = sealing;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (arguments.getNonOptionArgs().contains(COMMAND)) {
			VerificationKey key = this.keeper.rotate();
			this.sealing.seal(true);
			logger.info("The log is signed with {} from now on. Give the key file to every node", key);
			this.context.close();
		}
	}

}
