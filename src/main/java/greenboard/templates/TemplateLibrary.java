package greenboard.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.source.UnreadableChecklist;

/**
 * Looks up templates and their versions. Everybody who is signed in may see all of them.
 */
@Component
@Transactional(readOnly = true)
public class TemplateLibrary {

	private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,60})(?:@([1-9][0-9]{0,8}))?");

	private static final String FROM = """
			from template_version version join template on template.id = version.template_id
			""";

	private static final String WHOLE = """
			select version.id, version.template_id, template.key, version.number, version.title, version.outline,
				version.sha256, version.published_at, version.published_by_name
			""" + FROM;

	private static final String SUMMARY = """
			select version.id, template.key, version.number, version.title, version.items, version.roles, version.triggers,
				version.categories, version.published_at, version.published_by_name
			"""
			+ FROM;

	private final JdbcClient jdbc;

	TemplateLibrary(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A version by name.
	 * @param keyOrKeyAtVersion a template's key for its newest version, or
	 * {@code key@number}
	 * @return the version, when there is one
	 */
	public Optional<TemplateVersion> find(String keyOrKeyAtVersion) {
		Matcher name = NAME.matcher(keyOrKeyAtVersion);
		if (!name.matches()) {
			return Optional.empty();
		}
		return (name.group(2) == null) ? newest(name.group(1)) : find(name.group(1), Integer.parseInt(name.group(2)));
	}

	/**
	 * A version by key and number.
	 * @param key the template's key
	 * @param number the version's number
	 * @return the version, when there is one
	 */
	public Optional<TemplateVersion> find(String key, int number) {
		return this.jdbc.sql(WHOLE + "where template.key = ? and version.number = ?")
			.params(key, number)
			.query((row, index) -> version(row))
			.optional();
	}

	/**
	 * The newest version of a template.
	 * @param key the template's key
	 * @return the version, when there is one
	 */
	public Optional<TemplateVersion> newest(String key) {
		return this.jdbc.sql(WHOLE + "where template.key = ? and version.number = template.newest")
			.param(key)
			.query((row, index) -> version(row))
			.optional();
	}

	/**
	 * A version by its own id.
	 * @param id the version's id
	 * @return the version, when there is one
	 */
	public Optional<TemplateVersion> byId(UUID id) {
		return this.jdbc.sql(WHOLE + "where version.id = ?").param(id).query((row, index) -> version(row)).optional();
	}

	/**
	 * The newest version of every template.
	 * @return the versions, by title
	 */
	public List<TemplateSummary> list() {
		return this.jdbc
			.sql(SUMMARY + "where version.number = template.newest order by lower(version.title), template.key")
			.query((row, index) -> summary(row))
			.list();
	}

	/**
	 * All versions of one template.
	 * @param key the template's key
	 * @return the versions, newest first; empty when there is no such template
	 */
	public List<TemplateSummary> versions(String key) {
		return this.jdbc.sql(SUMMARY + "where template.key = ? order by version.number desc")
			.param(key)
			.query((row, index) -> summary(row))
			.list();
	}

	/**
	 * A version's source.
	 * @param id the version's id
	 * @return the source, byte for byte as it was published
	 * @throws TemplateNotFound when there is no such version
	 */
	public byte[] source(UUID id) {
		return this.jdbc.sql("select source from template_version where id = ?")
			.param(id)
			.query((row, index) -> row.getBytes(1))
			.optional()
			.orElseThrow(() -> new TemplateNotFound(id.toString()));
	}

	/**
	 * Reads a source as the next version of a template will be read: items keep the keys
	 * that they have in the newest version, and no key of an earlier one comes to mean
	 * another item.
	 * @param key the template's key
	 * @param source the source
	 * @return the checklist; read for itself when there is no such template
	 * @throws UnreadableChecklist when it cannot be read
	 */
	public Checklist readNext(String key, byte[] source) {
		return newest(key).map((newest) -> ChecklistReader.read(source, newest.outline(), itemKeys(key)))
			.orElseGet(() -> ChecklistReader.read(source));
	}

	private Set<String> itemKeys(String key) {
		return this.jdbc.sql("""
				select distinct jsonb_path_query(version.outline -> 'sections', '$.**.items[*].key') #>> '{}'
				""" + FROM + "where template.key = ?").param(key).query(String.class).set();
	}

	private static TemplateVersion version(ResultSet row) throws SQLException {
		return new TemplateVersion(row.getObject("id", UUID.class), row.getObject("template_id", UUID.class),
				row.getString("key"), row.getInt("number"), row.getString("title"),
				OutlineStore.read(row.getString("outline")), row.getString("sha256"),
				row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getString("published_by_name"));
	}

	private static TemplateSummary summary(ResultSet row) throws SQLException {
		return new TemplateSummary(row.getObject("id", UUID.class), row.getString("key"), row.getInt("number"),
				row.getString("title"), row.getInt("items"), row.getInt("roles"), row.getInt("triggers"),
				row.getInt("categories"), row.getObject("published_at", OffsetDateTime.class).toInstant(),
				row.getString("published_by_name"));
	}

}
