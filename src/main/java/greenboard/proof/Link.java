package greenboard.proof;

import greenboard.merkle.Hash;

/**
 * An entry in its chain.
 *
 * @param entry what it says
 * @param hash its hash over the one before
 */
record Link(Entry entry, Hash hash) {
}
