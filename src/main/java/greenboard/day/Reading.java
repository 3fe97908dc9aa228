package greenboard.day;

import java.time.Instant;

import greenboard.accounts.PersonId;

/**
 * An item read out at a pause point.
 *
 * @param key the item's key
 * @param version the version that was read out
 * @param reader who read it out
 * @param name their name then
 * @param at when
 */
record Reading(String key, int version, PersonId reader, String name, Instant at) {
}
