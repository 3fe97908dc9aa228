package greenboard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders a template as the application does, without starting it.
 */
public final class PageRenderer {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final GenericWebApplicationContext application = new GenericWebApplicationContext(new MockServletContext());

	/**
	 * A renderer over the templates and texts of the application.
	 * @param bundles the message bundles, "layout" and "board" for instance
	 */
	public PageRenderer(String... bundles) {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setTemplateMode(TemplateMode.HTML);
		templates.setCharacterEncoding("UTF-8");
		this.engine.setTemplateResolver(templates);
		this.application.registerBean("messageSource", ResourceBundleMessageSource.class, () -> texts(bundles));
		this.application.refresh();
		this.engine.setMessageSource(this.application);
	}

	private static ResourceBundleMessageSource texts(String... bundles) {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		texts.addBasenames("messages/live");
		for (String bundle : bundles) {
			texts.addBasenames("messages/" + bundle);
		}
		return texts;
	}

	/**
	 * Renders one template in English.
	 * @param template its name, "error/404" for instance
	 * @param model what the page shows
	 * @return the markup
	 */
	public String render(String template, Map<String, ?> model) {
		MockHttpServletRequest request = new MockHttpServletRequest(this.application.getServletContext());
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, this.application);
		request.getServletContext()
			.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, this.application);
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(this.engine);
		views.setApplicationContext(this.application);
		views.setCharacterEncoding(StandardCharsets.UTF_8.name());
		try {
			View view = Objects.requireNonNull(views.resolveViewName(template, Locale.ENGLISH));
			view.render(model, request, response);
			return response.getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(template + " does not render", ex);
		}
	}

}
