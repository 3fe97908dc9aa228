package greenboard;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/**
 * Renders a template as the application does, without starting it.
 */
public final class PageRenderer {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final ServletContext servlets = new MockServletContext();

	private final GenericApplicationContext application = new GenericApplicationContext();

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
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		for (String bundle : bundles) {
			texts.addBasenames("messages/" + bundle);
		}
		this.application.refresh();
		this.engine.setTemplateResolver(templates);
		this.engine.setTemplateEngineMessageSource(texts);
	}

	/**
	 * Renders one template in English.
	 * @param template its name, "error/404" for instance
	 * @param model what the page shows
	 * @return the markup
	 */
	public String render(String template, Map<String, Object> model) {
		JakartaServletWebApplication web = JakartaServletWebApplication.buildApplication(this.servlets);
		WebContext context = new WebContext(
				web.buildExchange(new MockHttpServletRequest(this.servlets), new MockHttpServletResponse()),
				Locale.ENGLISH, model);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.application, null));
		return this.engine.process(template, context);
	}

}
