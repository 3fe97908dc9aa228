package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.Hash;
import greenboard.merkle.SignedNote;
import greenboard.merkle.SigningKey;

/**
 * A pack that somebody changed as chance would have it, in a zip of the one form.
 *
 * @param what what they did
 * @param zip the pack
 * @param kept what its reader has kept outside
 */
record Tampered(String what, byte[] zip, Kept kept) {

	/** What stands in files that other files, signatures or the tree hold in place. */
	private static final List<String> SEALED = List.of("trail.jsonl", "proofs.json", "checkpoint.txt",
			"sign-offs/0001/record.json", "sign-offs/0001/statement.json", "sign-offs/0002/record.json",
			"sign-offs/0002/statement.json", "sign-offs/0002/client-data.json", "sign-offs/0002/authenticator-data.bin",
			"sign-offs/0002/signature.bin", "sign-offs/0002/public-key.der");

	/** Who makes the new manifest. */
	private enum Signer {

		/** Nobody: the old one stays. */
		NOBODY,
		/** Somebody with another key. */
		STRANGER,
		/** The same, who signs the checkpoint too and says that this is the log's key. */
		IMPOSTOR,
		/** Somebody who has the log's key, but neither its tree nor a passkey. */
		THIEF

	}

	/** Takes a pack and another one of the same installation, of another deployment. */
	static Tampered of(long seed, PackMaker maker, PackMaker other) {
		SplittableRandom random = new SplittableRandom(seed);
		Signer signer = random.nextBoolean() ? Signer.THIEF : Signer.values()[random.nextInt(Signer.values().length)];
		SortedMap<String, byte[]> files = new TreeMap<>(maker.files);
		String what;
		do {
			what = edit(files, random, signer, maker, other);
		}
		while (same(files, maker.files));
		return signed(signer + ": " + what, files, signer, maker);
	}

	private static boolean same(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
		return one.keySet().equals(other.keySet())
				&& one.keySet().stream().allMatch((name) -> Arrays.equals(one.get(name), other.get(name)));
	}

	private static String edit(SortedMap<String, byte[]> files, SplittableRandom random, Signer signer, PackMaker maker,
			PackMaker other) {
		return switch (random.nextInt(4)) {
			case 0 -> new Bytes(files, random).edit(file(files, random, signer));
			case 1 -> files(files, random, signer, other);
			case 2 -> signatures(files, random, maker, other);
			default -> new Entries(files, random, maker, other).edit();
		};
	}

	/**
	 * A thief could have made another text beside the record, since nothing holds it in
	 * place.
	 */
	private static String file(SortedMap<String, byte[]> files, SplittableRandom random, Signer signer) {
		List<String> names = (signer == Signer.THIEF) ? SEALED : List.copyOf(files.keySet());
		return names.get(random.nextInt(names.size()));
	}

	private static String files(SortedMap<String, byte[]> files, SplittableRandom random, Signer signer,
			PackMaker other) {
		String name = file(files, random, signer);
		String second = file(files, random, signer);
		switch (random.nextInt(4)) {
			case 0 -> files.remove(name);
			case 1 -> files.put(second, files.get(name));
			case 2 -> files.put(name, other.files.get(name));
			default -> {
				byte[] content = files.get(name);
				files.put(name, files.get(second));
				files.put(second, content);
			}
		}
		return "%s and %s removed, copied, replaced or swapped".formatted(name, second);
	}

	/** To another deployment, person or meaning, from a password to a passkey or back. */
	private static String signatures(SortedMap<String, byte[]> files, SplittableRandom random, PackMaker maker,
			PackMaker other) {
		String folder = "sign-offs/%04d/".formatted(1 + random.nextInt(2));
		switch (random.nextInt(6)) {
			case 0 -> other.files.forEach((name, content) -> files.computeIfPresent(name,
					(same, old) -> name.startsWith(folder) ? content : old));
			case 1 -> Assertion.PARTS
				.forEach((part) -> files.put("sign-offs/0001/" + part, files.get("sign-offs/0002/" + part)));
			case 2 -> Assertion.PARTS
				.forEach((part) -> files.put("sign-offs/0002/" + part, other.files.get("sign-offs/0002/" + part)));
			case 3 -> replace(files, folder, "\"APPROVE\"", random.nextBoolean() ? "\"REJECT\"" : "\"ABSTAIN\"");
			case 4 -> Assertion.PARTS.forEach((part) -> files.remove("sign-offs/0002/" + part));
			default -> {
				replace(files, folder, maker.aiko, maker.lena);
				replace(files, folder, "\"Aiko\"", "\"Lena\"");
			}
		}
		return "the signature of " + folder + " moved";
	}

	private static void replace(SortedMap<String, byte[]> files, String folder, String before, String after) {
		for (String name : List.of("sign-off.json", "statement.json")) {
			files.computeIfPresent(folder + name,
					(same, content) -> new String(content, StandardCharsets.UTF_8).replace(before, after)
						.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static Tampered signed(String what, SortedMap<String, byte[]> files, Signer signer, PackMaker maker) {
		if (signer == Signer.NOBODY) {
			SortedMap<String, byte[]> all = new TreeMap<>(files);
			all.put("manifest.json", manifest(maker));
			return new Tampered(what, Container.of(all), Kept.NOTHING);
		}
		SigningKey by = (signer == Signer.THIEF) ? maker.log : SigningKey.create(PackMaker.ORIGIN);
		if (signer == Signer.IMPOSTOR) {
			files.put("keys.txt", (by.verification().text() + "\n").getBytes(StandardCharsets.UTF_8));
			resign(files, by);
		}
		List<String> lines = Entries.lines(files);
		Hash head = Hash.of(new byte[32]);
		for (String line : lines) {
			head = Hash.ofLeaf(head.bytes(), line.getBytes(StandardCharsets.UTF_8));
		}
		Kept kept = (signer == Signer.IMPOSTOR) ? new Kept(maker.log.verification().text(), null, null, List.of())
				: Kept.NOTHING;
		return new Tampered(what, maker.zip(files, by, lines.size(), head), kept);
	}

	private static void resign(SortedMap<String, byte[]> files, SigningKey by) {
		try {
			SignedNote note = SignedNote.parse(files.getOrDefault("checkpoint.txt", new byte[0]));
			String text = SignedNote.sign(Checkpoint.parse(note.text()).text(), by).toString();
			files.put("checkpoint.txt", text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			// what is no checkpoint any more is not signed
		}
	}

	private static byte[] manifest(PackMaker maker) {
		try {
			return Container.open(maker.zip()).get("manifest.json");
		}
		catch (DoesNotHold ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Edits that know nothing of what a file says.
	 *
	 * @param files the files
	 * @param random chance
	 */
	private record Bytes(SortedMap<String, byte[]> files, SplittableRandom random) {

		String edit(String name) {
			byte[] content = this.files.get(name);
			if (content == null || content.length == 0) {
				return "nothing";
			}
			int from = this.random.nextInt(content.length);
			int to = from + 1 + this.random.nextInt(Math.min(40, content.length - from));
			byte[] part = Arrays.copyOfRange(content, from, to);
			byte[] edited = switch (this.random.nextInt(4)) {
				case 0 -> join(content, from, new byte[0], to);
				case 1 -> join(content, to, part, to);
				case 2 -> join(content, from, reversed(part), to);
				default -> join(content, from, new byte[] { (byte) this.random.nextInt(256) }, from + 1);
			};
			this.files.put(name, edited);
			return "%s changed from %d to %d".formatted(name, from, to);
		}

		private static byte[] join(byte[] content, int end, byte[] between, int begin) {
			byte[] all = Arrays.copyOf(content, end + between.length + content.length - begin);
			System.arraycopy(between, 0, all, end, between.length);
			System.arraycopy(content, begin, all, end + between.length, content.length - begin);
			return all;
		}

		private static byte[] reversed(byte[] part) {
			byte[] reversed = new byte[part.length];
			for (int index = 0; index < part.length; index++) {
				reversed[index] = part[part.length - 1 - index];
			}
			return reversed;
		}

	}

}
