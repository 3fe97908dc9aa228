package greenboard.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * The Nu validator, with its own libraries in a class loader of its own: they are other
 * versions of what the application runs on.
 */
final class HtmlValidator {

	private static final long STACK = 64L << 20;

	private static final Path LIBRARIES = Path.of("target", "html-validator");

	private static final String VALIDATOR = "nu.validator.client.EmbeddedValidator";

	private final Class<?> type;

	private final Object format;

	private HtmlValidator(Class<?> type, Object format) {
		this.type = type;
		this.format = format;
	}

	static HtmlValidator load() {
		ClassLoader loader = new URLClassLoader("html-validator", libraries(), ClassLoader.getPlatformClassLoader());
		try {
			Class<?> format = loader.loadClass(VALIDATOR + "$OutputFormat");
			return new HtmlValidator(loader.loadClass(VALIDATOR), format.getField("JSON").get(null));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("The HTML validator is not in %s: build with Maven".formatted(LIBRARIES),
					ex);
		}
	}

	private static URL[] libraries() {
		try (Stream<Path> jars = Files.list(LIBRARIES)) {
			List<URL> urls = new ArrayList<>();
			for (Path jar : jars.toList()) {
				urls.add(jar.toUri().toURL());
			}
			return urls.toArray(URL[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Validates a document. The validator compiles its schema by deep recursion, so it
	 * runs on a stack of its own size.
	 * @param html the document
	 * @return the validator's messages as JSON
	 */
	String validate(String html) {
		FutureTask<String> task = new FutureTask<>(() -> validateHere(html));
		Thread thread = new Thread(null, task, "html-validator", STACK);
		thread.setContextClassLoader(this.type.getClassLoader());
		thread.start();
		try {
			return task.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String validateHere(String html) throws ReflectiveOperationException {
		Object validator = this.type.getConstructor().newInstance();
		set(validator, "setNoStream", boolean.class, true);
		set(validator, "setNoLangDetect", boolean.class, true);
		set(validator, "setOutputFormat", this.format.getClass(), this.format);
		Method validate = this.type.getMethod("validate", InputStream.class);
		return (String) validate.invoke(validator, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
	}

	private void set(Object validator, String name, Class<?> type, Object value) throws ReflectiveOperationException {
		this.type.getMethod(name, type).invoke(validator, value);
	}

}
