package greenboard.signoffs;

import greenboard.accounts.PersonId;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedRecord;

/**
 * A signature that could be given now: everything was checked but that it is the signer
 * who gives it.
 *
 * @param role what for
 * @param person who signs
 * @param record what is signed
 * @param bytes the same, byte for byte
 * @param signature what is said, in the form in which it is kept
 */
record Prepared(SignOffRole role, PersonId person, SignedRecord record, RecordBytes bytes, Signature signature) {
}
