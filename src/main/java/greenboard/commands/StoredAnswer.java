package greenboard.commands;

import java.util.SortedMap;

/**
 * How a command was answered.
 *
 * @param status the status: of success, a redirect, or a refusal that left an entry
 * @param headers the headers that belong to the answer
 * @param body the body, empty where there is none
 */
record StoredAnswer(int status, SortedMap<String, String> headers, byte[] body) {
}
