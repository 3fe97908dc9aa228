package greenboard.readiness;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * An open leaf of phase prepare, as the shortest way up sees it.
 *
 * @param key the item's key
 * @param category its category; a name that is none when it is outside the score
 * @param weight its weight inside the category
 * @param critical whether it knocks the band out
 * @param owner who it is assigned to
 */
public record OpenLeaf(String key, String category, BigDecimal weight, boolean critical, @Nullable String owner) {
}
