package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import greenboard.canonical.CanonicalJson;

/**
 * Edits of the entries of a pack's trail by somebody who may know what has to fit: then
 * they are counted anew, and their proofs go with them.
 *
 * @param files the files
 * @param random chance
 * @param maker what made the pack
 * @param other what made a pack of another deployment
 */
record Entries(SortedMap<String, byte[]> files, SplittableRandom random, PackMaker maker, PackMaker other) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	/** The lines of a trail, none where it is not there. */
	static List<String> lines(SortedMap<String, byte[]> files) {
		String text = new String(files.getOrDefault("trail.jsonl", new byte[0]), StandardCharsets.UTF_8);
		return text.lines().toList();
	}

	String edit() {
		List<String> entries = new ArrayList<>(lines(this.files));
		Map<String, Object> proofs = JSON.readValue(this.files.get("proofs.json"), OBJECT);
		List<Object> rows = new ArrayList<>((List<?>) proofs.get("trail"));
		boolean knowing = this.random.nextBoolean();
		List<Object> follow = knowing ? rows : new ArrayList<>(rows);
		String what = change(entries, follow, this.random.nextInt(entries.size()));
		if (knowing) {
			number(entries, rows);
			proofs.put("trail", rows);
			put("proofs.json", CanonicalJson.counting(proofs));
		}
		put("trail.jsonl", entries.isEmpty() ? "" : String.join("\n", entries) + "\n");
		return what + (knowing ? ", counted anew with its proofs" : "");
	}

	private String change(List<String> entries, List<Object> rows, int at) {
		int second = this.random.nextInt(entries.size());
		switch (this.random.nextInt(6)) {
			case 0 -> {
				entries.remove(at);
				rows.remove(at);
				return "entry %d deleted".formatted(at + 1);
			}
			case 1 -> {
				entries.add(second, entries.get(at));
				rows.add(second, rows.get(at));
				return "entry %d duplicated before %d".formatted(at + 1, second + 1);
			}
			case 2 -> {
				Collections.swap(entries, at, second);
				Collections.swap(rows, at, second);
				return "entries %d and %d reordered".formatted(at + 1, second + 1);
			}
			case 3 -> {
				entries.subList(at, entries.size()).clear();
				rows.subList(at, rows.size()).clear();
				return "cut from entry %d on".formatted(at + 1);
			}
			case 4 -> {
				entries.add(at, foreign());
				rows.add(at, rows.get(second));
				return "an entry of another deployment spliced in before %d".formatted(at + 1);
			}
			default -> {
				entries.set(at, reworded(entries.get(at)));
				return "entry %d reworded".formatted(at + 1);
			}
		}
	}

	private String foreign() {
		List<String> lines = lines(this.other.files);
		String line = lines.get(this.random.nextInt(lines.size()));
		return this.random.nextBoolean() ? line : line.replace(this.other.deployment, this.maker.deployment);
	}

	private String reworded(String entry) {
		return switch (this.random.nextInt(4)) {
			case 0 -> entry.replaceFirst("\"subject\":\"", "\"subject\":\"Not ");
			case 1 -> entry.replaceFirst("\"after\":(null|\"[^\"]*\")", "\"after\":\"FAILED\"");
			case 2 -> entry.replace(this.maker.aiko, this.maker.lena).replace("\"Aiko\"", "\"Lena\"");
			default -> entry.replaceFirst("22:00:00", "22:00:01");
		};
	}

	private static void number(List<String> entries, List<Object> rows) {
		for (int index = 0; index < entries.size(); index++) {
			String seq = "\"seq\":" + (index + 1) + ",";
			entries.set(index, entries.get(index).replaceFirst("\"seq\":\\d+,", seq));
			Map<String, Object> row = JSON.convertValue(rows.get(index), OBJECT);
			row.put("seq", index + 1);
			rows.set(index, row);
		}
	}

	private void put(String name, String text) {
		this.files.put(name, text.getBytes(StandardCharsets.UTF_8));
	}

}
