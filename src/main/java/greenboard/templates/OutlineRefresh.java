package greenboard.templates;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline;

/**
 * Reads the sources of published versions again when an older way of reading made their
 * outlines. Item keys stay what they were.
 */
@Component
@Order(SeedLibrary.ORDER - 1)
class OutlineRefresh implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(OutlineRefresh.class);

	private final JdbcClient jdbc;

	OutlineRefresh(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		List<Stale> all = this.jdbc.sql("select id, source, outline::text from template_version where reader < ?")
			.param(OutlineStore.READER)
			.query(Stale.class)
			.list();
		all.forEach(this::readAgain);
		if (!all.isEmpty()) {
			logger.info("Read {} published checklists again", all.size());
		}
	}

	private void readAgain(Stale stale) {
		Outline outline = ChecklistReader.read(stale.source(), OutlineStore.read(stale.outline())).outline();
		this.jdbc
			.sql("""
					update template_version set outline = ?::jsonb, reader = ?, items = ?, roles = ?, triggers = ?, categories = ?
					where id = ?
					""")
			.params(OutlineStore.write(outline), OutlineStore.READER, outline.counts().items(),
					outline.signOffRoles().size(), outline.rollbackTriggers().size(), outline.categories().size(),
					stale.id())
			.update();
	}

	private record Stale(UUID id, byte[] source, String outline) {
	}

}
