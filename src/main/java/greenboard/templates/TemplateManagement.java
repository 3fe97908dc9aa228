package greenboard.templates;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline;
import greenboard.source.UnreadableChecklist;

/**
 * Publishes checklist templates.
 */
@Service
public class TemplateManagement {

	private final Templates templates;

	private final Versions versions;

	private final TemplateLibrary library;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TemplateManagement(Templates templates, Versions versions, TemplateLibrary library, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.templates = templates;
		this.versions = versions;
		this.library = library;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes version 1 of a new template, or the next version of one that is there.
	 * The same source again makes no version. Items keep the keys that they had in the
	 * newest version.
	 * @param key the template's key; null for the one in the front matter, or one made
	 * from the title. Of templates of the same title it is the one that is the same
	 * document, in another wording perhaps; another document gets a key of its own, with
	 * a number behind the title
	 * @param source the Markdown source
	 * @param actor who publishes
	 * @return the version that has the source
	 * @throws NotAllowed when the actor manages no project and is no administrator
	 * @throws UnreadableChecklist when the source cannot be read
	 * @throws PublicationRefused when it can be read but breaks a rule
	 */
	@Transactional
	public Published publish(@Nullable String key, byte[] source, Actor actor) {
		if (!actor.maySomewhere(Permission.MANAGE)) {
			throw new NotAllowed(Permission.MANAGE);
		}
		Outline outline = ChecklistReader.read(source).outline();
		Source hashed = Source.of(source);
		Template template = TemplateKey.named(key, outline)
			.map(this::lock)
			.orElseGet(() -> titled(TemplateKey.of(outline.title()), outline, hashed));
		return withSource(template, hashed).map((version) -> new Published(version, false))
			.orElseGet(() -> new Published(publish(template, hashed, actor), true));
	}

	private TemplateVersion publish(Template template, Source source, Actor actor) {
		Outline outline = this.library.readNext(template.key(), source.bytes()).outline();
		Version version = this.versions.saveAndFlush(template.publish(source, outline, actor, this.clock.instant()));
		TemplateVersion published = version.published(template.key(), outline);
		this.events.publishEvent(new TemplatePublished(published, actor));
		return published;
	}

	/**
	 * The lock on the first makes all that publish under this title wait for each other.
	 */
	private Template titled(TemplateKey title, Outline outline, Source source) {
		Template template = lock(title);
		for (int number = 2; !continues(template, outline, source); number++) {
			template = lock(title.numbered(number));
		}
		return template;
	}

	private boolean continues(Template template, Outline outline, Source source) {
		return template.newest() == 0 || withSource(template, source).isPresent()
				|| this.library.newest(template.key())
					.filter((newest) -> Likeness.sameDocument(newest.outline(), outline))
					.isPresent();
	}

	private Template lock(TemplateKey key) {
		Instant now = this.clock.instant();
		this.templates.ensure(UUID.randomUUID(), key.value(), now);
		return this.templates.lock(key.value()).orElseThrow();
	}

	private Optional<TemplateVersion> withSource(Template template, Source source) {
		return this.jdbc.sql("select id from template_version where template_id = ? and sha256 = ?")
			.params(List.of(template.id(), source.sha256()))
			.query(UUID.class)
			.optional()
			.flatMap(this.library::byId);
	}

}
