package greenboard.live;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is different since a reader looked.
 *
 * @param seq where the trail ends now
 * @param whole whether the page has to be read again as a whole
 * @param sentences what others did, oldest first
 * @param parts what is different on the checklist page, null when nothing is or when the
 * page is read again as a whole
 */
record NewsSince(long seq, boolean whole, List<String> sentences, @Nullable ChangedParts parts) {
}
