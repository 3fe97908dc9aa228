package greenboard.markdown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Phase;

/**
 * What the YAML before a document says.
 *
 * @param title the title, null where it says none
 * @param key the template's key, null where it says none
 * @param metadata the template's fields
 * @param environments the environments
 * @param categories categories and weights in their order, empty where it says none
 * @param bands the bands, best first, empty where it says none
 * @param roles the roles, their keys empty where it says none
 * @param triggers the triggers' sentences and keys
 * @param rollbackAction what to do when a trigger fires, null where it says none
 * @param phases phases by the normal form of a section's title
 */
record FrontMatter(@Nullable String title, @Nullable String key, Map<String, String> metadata,
		List<String> environments, Map<String, BigDecimal> categories, List<Band> bands, List<SignOffRole> roles,
		List<TriggerReader.Found> triggers, @Nullable String rollbackAction, Map<String, Phase> phases) {

	static final FrontMatter NONE = new FrontMatter(null, null, Map.of(), List.of(), Map.of(), List.of(), List.of(),
			List.of(), null, Map.of());

}
