package greenboard.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A deployment on paper: verdict, decision, signatures with printed names, all items, and
 * what proves them, as PDF/A-2a (ISO 19005-2) that is PDF/UA-1 (ISO 14289-1) too.
 */
@Component
public class PdfDocument {

	/** What XML 1.0 (section 2.2) has no place for, and the halves of characters. */
	private static final Pattern NO_XML = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final Clock clock;

	PdfDocument(MessageSource messages, Clock clock) {
		this.clock = clock;
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("records/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding("UTF-8");
		this.engine.setTemplateResolver(templates);
		this.engine.setMessageSource(messages);
	}

	/**
	 * Prints a deployment.
	 * @param sheet what is printed
	 * @param checkpoint the newest checkpoint of the log as it was signed, null for none
	 * @return the bytes of the PDF
	 */
	public byte[] of(Sheet sheet, @Nullable String checkpoint) {
		Context context = new Context(Locale.ENGLISH);
		context.setVariable("sheet", sheet);
		context.setVariable("sections", sheet.sections());
		context.setVariable("head", sheet.board().head());
		context.setVariable("assessment", sheet.board().assessment());
		context.setVariable("checkpoint", checkpoint);
		context.setVariable("now", this.clock.instant());
		context.setVariable("time", new PrintedTime());
		context.setVariable("css", css());
		return Pdf.of(NO_XML.matcher(this.engine.process("deployment", context)).replaceAll("\uFFFD"));
	}

	private static String css() {
		try {
			return new ClassPathResource("records/deployment.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
