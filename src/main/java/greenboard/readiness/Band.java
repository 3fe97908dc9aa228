package greenboard.readiness;

import java.math.BigDecimal;

/**
 * A named range of the score: from its limit, inclusive, up to the next better band's.
 *
 * @param name the band's name
 * @param from its lower limit, 0 to 100
 * @param go whether it allows a go
 * @param text what it means
 */
public record Band(String name, BigDecimal from, boolean go, String text) {
}
