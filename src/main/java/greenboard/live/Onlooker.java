package greenboard.live;

import java.util.Locale;

import greenboard.accounts.Actor;

/**
 * Whoever has a page open.
 *
 * @param actor who, with the rights of when the page was opened
 * @param session the hash of the session's cookie, hexadecimal
 * @param address where the request came from
 * @param locale the language that they read
 */
record Onlooker(Actor actor, String session, String address, Locale locale) {
}
