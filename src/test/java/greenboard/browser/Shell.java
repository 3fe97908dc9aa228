package greenboard.browser;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Runs commands and tells whether they succeeded.
 */
final class Shell implements Predicate<List<String>> {

	@Override
	public boolean test(List<String> command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD);
			builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
			return builder.start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
