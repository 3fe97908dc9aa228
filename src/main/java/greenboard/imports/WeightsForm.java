package greenboard.imports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.revision.Amendment;

/**
 * What the form of the categories sends: a name and a weight each.
 *
 * @param revision the draft's revision that the form showed
 * @param name the names; an empty one takes its row out
 * @param weight the weights, in the same order
 */
record WeightsForm(int revision, @Nullable List<String> name, @Nullable List<String> weight) {

	private static final int LONGEST_NAME = 80;

	List<Amendment> changes(Outline outline) {
		Map<String, BigDecimal> wished = weights();
		Map<String, BigDecimal> present = new LinkedHashMap<>();
		outline.categories().forEach((category) -> present.put(category.name(), category.weight()));
		return wished.equals(present) ? List.of() : List.of(new Amendment.Categories(wished));
	}

	private Map<String, BigDecimal> weights() {
		Map<String, BigDecimal> weights = new LinkedHashMap<>();
		if (this.name != null && this.weight != null) {
			for (int i = 0; i < Math.min(this.name.size(), this.weight.size()); i++) {
				String category = this.name.get(i).replaceAll("\\p{Cc}", " ").strip();
				if (!category.isEmpty()) {
					weights.put(category.substring(0, Math.min(LONGEST_NAME, category.length())),
							UnusableNumber.weight(this.weight.get(i)));
				}
			}
		}
		return weights;
	}

}
