package greenboard.signoffs;

import java.util.List;

import greenboard.outline.Phase;
import greenboard.signed.SignedItem;

/**
 * A leaf of a checklist with what tells in whose scope it is.
 *
 * @param item as it would be signed
 * @param phase when it is worked
 * @param sections the titles of the sections around it
 */
record Leaf(SignedItem item, Phase phase, List<String> sections) {
}
