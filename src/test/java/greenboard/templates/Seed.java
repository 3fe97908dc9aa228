package greenboard.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A template that the application brings along, and how much of what it holds.
 */
enum Seed {

	INTEGRATED_SYSTEM(196, 180, 180, 10, 6, 131), ENTERPRISE_RELEASE(247, 239, 239, 8, 8, 197),
	AWS_PORTAL(129, 122, 122, 7, 6, 102), DJANGO_NEXTJS(158, 158, 131, 5, 5, 98), MVP_LAUNCH(79, 79, 79, 4, 5, 56);

	final int entries;

	final int items;

	final int leaves;

	final int roles;

	final int triggers;

	final int prepare;

	Seed(int entries, int items, int leaves, int roles, int triggers, int prepare) {
		this.entries = entries;
		this.items = items;
		this.leaves = leaves;
		this.roles = roles;
		this.triggers = triggers;
		this.prepare = prepare;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Checklist read() {
		try (InputStream source = Seed.class.getResourceAsStream("/templates-seed/" + key() + ".md")) {
			assertThat(source).as("templates-seed/%s.md on the class path", key()).isNotNull();
			return ChecklistReader.read(source.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
