package greenboard.verdict;

import greenboard.readiness.Status;

/**
 * A critical item that knocks the band out.
 *
 * @param key its key
 * @param text its words, plain
 * @param state open or failed
 */
public record CriticalItem(String key, String text, Status state) {
}
