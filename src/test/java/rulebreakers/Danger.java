package rulebreakers;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

class Danger {

	Object read(InputStream in) throws IOException, ClassNotFoundException {
		return new ObjectInputStream(in).readObject();
	}

	void start() throws IOException {
		new ProcessBuilder("true").start();
		Runtime.getRuntime().exec(new String[] { "true" });
	}

	Object now() {
		return Instant.now().isAfter(Clock.systemUTC().instant()) ? new Date() : Instant.now(Clock.systemUTC());
	}

}
