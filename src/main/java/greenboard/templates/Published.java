package greenboard.templates;

/**
 * The answer to publishing a source.
 *
 * @param version the version that has the source
 * @param created whether it is new; false when the template had this very source already
 */
public record Published(TemplateVersion version, boolean created) {
}
