package greenboard.status;

/**
 * A check with what it found.
 *
 * @param place the line's place on the page, from 1
 * @param subject the code of what was looked at
 * @param finding what was found
 */
record StatusLine(int place, String subject, Finding finding) {
}
