package greenboard.browser;

import java.net.URI;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives browser tests their visitors: one browser for the whole run, fresh contexts for
 * each method.
 */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Visitors.class || type == Visitor.class || type == RunningBrowser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		if (type == RunningBrowser.class) {
			return browser(context);
		}
		return (type == Visitors.class) ? visitors(context) : visitors(context).come(Look.DESKTOP);
	}

	private static RunningBrowser browser(ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(RunningBrowser.class, (key) -> RunningBrowser.start(), RunningBrowser.class);
	}

	private static Visitors visitors(ExtensionContext context) {
		Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
		String host = URI.create(environment.getRequiredProperty("greenboard.url")).getHost();
		String port = environment.getRequiredProperty("local.server.port");
		return store(context).computeIfAbsent(Visitors.class,
				(key) -> new Visitors(browser(context).chromium(), "http://" + host + ":" + port), Visitors.class);
	}

	private static Store store(ExtensionContext context) {
		return context.getStore(NAMESPACE);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visitors visitors = store(context).get(Visitors.class, Visitors.class);
		if (visitors != null) {
			Assertions.assertThat(visitors.mishaps()).as("what went wrong on the pages").isEmpty();
		}
	}

}
