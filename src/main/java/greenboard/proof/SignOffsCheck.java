package greenboard.proof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import greenboard.canonical.Sha256;

/**
 * Every sign-off is of this deployment, of the record that it names and of the person
 * that the trail names, and none that the trail tells of is missing.
 */
final class SignOffsCheck implements Check {

	private static final Map<String, String> ACTIONS = Map.of("APPROVE", "sign-off.approved", "CONDITION",
			"sign-off.approved-with-condition", "REJECT", "sign-off.rejected", "ABSTAIN", "sign-off.abstained");

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		List<String> folders = pack.names()
			.stream()
			.filter((name) -> name.startsWith("sign-offs/"))
			.map((name) -> name.split("/")[1])
			.distinct()
			.toList();
		DoesNotHold.unless(
				folders.equals(IntStream.rangeClosed(1, folders.size()).mapToObj("%04d"::formatted).toList()),
				"the sign-offs are not numbered");
		Set<Long> told = pack.trail()
			.stream()
			.map(Link::entry)
			.filter((entry) -> ACTIONS.containsValue(entry.action()))
			.map(Entry::seq)
			.collect(Collectors.toCollection(TreeSet::new));
		int keys = 0;
		for (String folder : folders) {
			keys += hold(pack, "sign-offs/" + folder + "/", told) ? 1 : 0;
		}
		DoesNotHold.unless(told.isEmpty(), "entries %s tell of sign-offs that are not here".formatted(told));
		return "%d sign-offs, %d by passkey".formatted(folders.size(), keys);
	}

	private static boolean hold(Opened pack, String folder, Set<Long> told) throws DoesNotHold {
		JsonNode signOff = pack.json(folder + "sign-off.json");
		JsonNode statement = pack.json(folder + "statement.json");
		String digest = Sha256.hex(pack.file(folder + "record.json"));
		DoesNotHold.unless(digest.equals(Json.text(signOff, "digest")) && digest.equals(Json.text(statement, "digest")),
				"%s was signed for another record".formatted(folder));
		long seq = Json.number(signOff, "seq");
		DoesNotHold.unless(told.remove(seq), "%s has no entry in the trail".formatted(folder));
		Entry entry = pack.trail().get((int) seq - 1).entry();
		enter(entry, signOff, digest, folder);
		state(statement, signOff, pack.deployment(), folder);
		restOn(Json.member(statement, "trail"), seq, pack.trail(), folder);
		if (entry.subjectKey() == null && Assertion.PARTS.stream().noneMatch((part) -> pack.has(folder + part))) {
			return false;
		}
		Assertion.read(pack, folder).hold(pack.system(), signOff, entry.subjectKey());
		return true;
	}

	private static void enter(Entry entry, JsonNode signOff, String digest, String folder) throws DoesNotHold {
		DoesNotHold.unless(entry.action().equals(ACTIONS.get(Json.text(signOff, "meaning")))
				&& ("sha256:" + digest).equals(entry.after()) && entry.subject().equals(Json.text(signOff, "roleTitle"))
				&& Json.text(signOff, "person").equals(entry.actorId())
				&& Json.text(signOff, "name").equals(entry.actorName()),
				"%s is not what its entry tells".formatted(folder));
	}

	private static void state(JsonNode statement, JsonNode signOff, String deployment, String folder)
			throws DoesNotHold {
		JsonNode signer = Json.member(statement, "signer");
		boolean same = Json.text(statement, "type").equals("greenboard/sign-off/1")
				&& deployment.equals(Json.text(statement, "deployment"))
				&& deployment.equals(Json.text(signOff, "deployment"))
				&& Json.text(signer, "id").equals(Json.text(signOff, "person"))
				&& Json.text(signer, "name").equals(Json.text(signOff, "name"));
		for (String name : List.of("role", "meaning", "comment", "condition")) {
			same &= Objects.equals(Json.member(statement, name), Json.member(signOff, name));
		}
		DoesNotHold.unless(same, "%s states something else".formatted(folder));
	}

	private static void restOn(JsonNode seen, long seq, List<Link> trail, String folder) throws DoesNotHold {
		if (seen.isNull()) {
			return;
		}
		long place = Json.number(seen, "seq");
		DoesNotHold.unless(
				place >= 1 && place < seq
						&& trail.get((int) place - 1).hash().equals(Json.hash(Json.text(seen, "hash"))),
				"%s was signed on another trail".formatted(folder));
	}

}
