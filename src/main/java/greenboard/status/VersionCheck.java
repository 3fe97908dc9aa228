package greenboard.status;

import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Which Greenboard this is, and what it runs on.
 */
@Component
@Order(90)
class VersionCheck implements StatusCheck {

	private final String version;

	VersionCheck(Environment environment) {
		this.version = environment.getRequiredProperty("spring.application.version");
	}

	@Override
	public String subject() {
		return "status.version";
	}

	@Override
	public Finding look() {
		return Finding.fine("status.version.running", this.version, Runtime.version().toString(),
				System.getProperty("java.vm.vendor", ""), System.getProperty("os.name", ""),
				System.getProperty("os.arch", ""));
	}

}
