package greenboard.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;

/**
 * Publishes the templates that come along when there is no template yet, once: what
 * people do with them afterwards stays.
 */
@Component
@Order(SeedLibrary.ORDER)
class SeedLibrary implements ApplicationRunner {

	/** Before the demo data, which starts deployments from these templates. */
	static final int ORDER = 0;

	private static final Logger logger = LoggerFactory.getLogger(SeedLibrary.class);

	private static final String SOURCES = "classpath*:templates-seed/*.md";

	private final TemplateManagement templates;

	private final ResourcePatternResolver resources;

	private final JdbcClient jdbc;

	private final Clock clock;

	SeedLibrary(TemplateManagement templates, ResourcePatternResolver resources, JdbcClient jdbc, Clock clock) {
		this.templates = templates;
		this.resources = resources;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) throws IOException {
		if (!isFirstStart()) {
			return;
		}
		Resource[] sources = this.resources.getResources(SOURCES);
		Arrays.stream(sources).sorted(Comparator.comparing(Resource::getFilename)).forEach(this::publish);
		logger.info("Published {} templates that come along", sources.length);
	}

	/**
	 * Two instances can start at once; the marker's only row has one winner.
	 */
	private boolean isFirstStart() {
		return this.jdbc.sql("""
				insert into template_library (loaded_at)
				select ? where not exists (select from template) on conflict do nothing
				""").param(OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)).update() == 1;
	}

	private void publish(Resource source) {
		try {
			this.templates.publish(null, source.getContentAsByteArray(), Actor.SYSTEM);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
