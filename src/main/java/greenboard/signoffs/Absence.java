package greenboard.signoffs;

import java.util.List;

/**
 * Somebody who would be missed.
 *
 * @param name their printed name
 * @param titles the required roles that could not be signed without them
 */
public record Absence(String name, List<String> titles) {
}
