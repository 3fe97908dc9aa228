package greenboard.benchmarks;

/**
 * What was done in one window of time.
 *
 * @param done how many
 * @param perSecond how many a second
 */
record Measured(long done, double perSecond) {
}
