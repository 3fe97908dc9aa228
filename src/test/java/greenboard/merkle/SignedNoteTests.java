package greenboard.merkle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignedNoteTests {

	/** The example of the package {@code sumdb/note} of Go, key and all. */
	private static final String TEXT = """
			If you think cryptography is the answer to your problem,
			then you don't know what your problem is.
			""";

	private static final String NOTE = TEXT
			+ """

					\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
					""";

	private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

	private static final String PRIVATE_KEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

	private static final VerificationKey PETER = VerificationKey.parse(KEY);

	/** The example of the C2SP specification of signed notes. */
	private static final String C2SP_NOTE = """
			This is an example message.

			\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
			""";

	private static final VerificationKey FOO = VerificationKey
		.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

	@Test
	void verifiesTheExampleOfTheSpecification() {
		SignedNote note = parse(C2SP_NOTE);

		assertThat(note.signer(List.of(PETER, FOO))).contains(FOO);
		assertThat(note.text()).isEqualTo("This is an example message.\n");
		assertThat(note).hasToString(C2SP_NOTE);
	}

	@Test
	void signsAsTheExampleIsSigned() {
		SigningKey key = SigningKey.parse(PRIVATE_KEY);

		assertThat(SignedNote.sign(TEXT, key)).hasToString(NOTE);
		assertThat(key.text()).isEqualTo(PRIVATE_KEY);
		assertThat(key.verification()).isEqualTo(PETER).hasToString(KEY);
		assertThat(key).asString().doesNotContain("AYEK");
	}

	@Test
	void saysNothingWithoutATrustedKey() {
		assertThat(parse(NOTE).signer(List.of())).isEmpty();
		assertThat(parse(NOTE).signer(List.of(FOO))).isEmpty();
		assertThat(parse(NOTE).signer(List.of(SigningKey.create("PeterNeumann").verification()))).isEmpty();
	}

	@Test
	void refusesEveryChangedBit() {
		byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
		for (int bit = 0; bit < bytes.length * 8; bit++) {
			byte[] changed = bytes.clone();
			changed[bit / 8] ^= (byte) (1 << bit % 8);
			assertThat(isSignedByPeter(changed)).as("bit " + bit).isFalse();
		}
	}

	private static boolean isSignedByPeter(byte[] bytes) {
		try {
			return SignedNote.parse(bytes).signer(List.of(PETER)).isPresent();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	@Test
	void takesTheTextUpToTheLastEmptyLine() {
		SigningKey key = SigningKey.create("a.example");
		String text = "One\n\n\u2014 not a signature\n\nTwo \u2014 \u00e8\n";

		SignedNote note = parse(SignedNote.sign(text, key).toString());

		assertThat(note.text()).isEqualTo(text);
		assertThat(note.signer(List.of(key.verification()))).contains(key.verification());
	}

	@Test
	void readsSeveralSignaturesAndRefusesAWrongOneBesideARightOne() {
		SigningKey one = SigningKey.create("a.example");
		SigningKey two = SigningKey.create("a.example");
		String note = SignedNote.sign("Both\n", one, two).toString();

		assertThat(parse(note).signer(List.of(two.verification()))).contains(two.verification());
		String[] lines = note.split("\n");
		String[] others = SignedNote.sign("Others\n", one, two).toString().split("\n");
		SignedNote mixed = parse("Both\n\n" + lines[2] + "\n" + others[3] + "\n");
		assertThat(mixed.signer(List.of(one.verification()))).contains(one.verification());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> mixed.signer(List.of(one.verification(), two.verification())))
			.withMessageContaining("is wrong");
	}

	@Test
	void refusesToReadMoreSignaturesThanAnybodyNeeds() {
		SigningKey[] keys = Collections.nCopies(SignedNote.MOST_SIGNATURES + 1, "a.example")
			.stream()
			.map(SigningKey::create)
			.toArray(SigningKey[]::new);

		parse(SignedNote.sign("Many\n", Arrays.copyOf(keys, SignedNote.MOST_SIGNATURES)).toString());
		assertThatIllegalArgumentException().isThrownBy(() -> parse(SignedNote.sign("Many\n", keys).toString()))
			.withMessageContaining("too many");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "x\n", "x\n\n", "x\n\n\n", "\n\u2014 a AAAAAAA=\n", "x\n\n- a AAAAAAA=\n",
			"x\n\n\u2014 a AAAAAAA=", "x\n\n\u2014  AAAAAAA=\n", "x\n\n\u2014 AAAAAAA=\n", "x\n\n\u2014 a b AAAAAAA=\n",
			"x\n\n\u2014 a+b AAAAAAA=\n", "x\n\n\u2014 a AAAAAA==\n", "x\n\n\u2014 a AAAAAAA\n",
			"x\n\n\u2014 a AAAAAAB=\n", "x\n\n\u2014 a AAAA AAA=\n", "x\n\n\u2014 a AAAAAAA= \n",
			"x\t\n\n\u2014 a AAAAAAA=\n", "x\r\n\r\n\u2014 a AAAAAAA=\r\n",
			"x\n\n\u2014 a AAAAAAA=\n\u2014 a AAAAAAE=\n" })
	void refusesWhatIsNoNote(String note) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse(note));
	}

	@Test
	void refusesWhatIsNoUtf8() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SignedNote.parse(NOTE.getBytes(StandardCharsets.ISO_8859_1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SignedNote.sign("\ud800\n", SigningKey.parse(PRIVATE_KEY)));
		assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("x", SigningKey.parse(PRIVATE_KEY)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PeterNeumann", "PeterNeumann+c74f20a3",
			"PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
			"PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz" })
	void refusesWhatIsNoKey(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> VerificationKey.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", KEY, "PRIVATE+KEY+PeterNeumann+c74f20a3",
			"PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
			"PRIVATE+KEY+PeterNeuman+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
			"PUBLIC+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz" })
	void refusesWhatIsNoPrivateKey(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(text));
	}

	private static SignedNote parse(String note) {
		return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
	}

}
