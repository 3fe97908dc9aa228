package greenboard.pack;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.canonical.CanonicalJson;
import greenboard.passkeys.Assertion;
import greenboard.signoffs.KeptStatement;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The sign-offs, superseded ones too, each in a folder of its own with the bytes that
 * were signed.
 */
@Component
class SignOffFiles {

	private static final int ENOUGH = 1000;

	private final SignOffBook book;

	private final AuditTrail trail;

	SignOffFiles(SignOffBook book, AuditTrail trail) {
		this.book = book;
		this.trail = trail;
	}

	/**
	 * What sign-offs bring into a pack.
	 *
	 * @param files their files
	 * @param system the entries that tell who enrolled the passkeys
	 */
	record Signed(SortedMap<String, byte[]> files, List<KeptEntry> system) {
	}

	Signed of(DeploymentId id, List<KeptEntry> entries) {
		List<SignOff> signOffs = new ArrayList<>(this.book.all(id));
		Collections.reverse(signOffs);
		SortedMap<String, byte[]> files = new TreeMap<>();
		Set<Long> taken = new LinkedHashSet<>();
		Set<Long> enrolments = new LinkedHashSet<>();
		for (SignOff signOff : signOffs) {
			String folder = "sign-offs/%04d/".formatted(taken.size() + 1);
			long seq = place(signOff, entries, taken);
			taken.add(seq);
			files.put(folder + "sign-off.json", CanonicalJson.counting(row(id, signOff, seq)).getBytes(UTF_8));
			files.put(folder + "record.json", this.book.signed(id, signOff.id()).value());
			KeptStatement said = this.book.statement(id, signOff.id()).orElseThrow(PackNotPossible::new);
			files.put(folder + "statement.json", said.statement().value());
			Assertion assertion = said.assertion();
			if (assertion != null) {
				add(files, folder, assertion);
				enrolments.addAll(enrolment(assertion));
			}
		}
		return new Signed(files, enrolments.stream().flatMap((seq) -> system(seq).stream()).toList());
	}

	private static void add(Map<String, byte[]> files, String folder, Assertion assertion) {
		files.put(folder + "client-data.json", assertion.clientData());
		files.put(folder + "authenticator-data.bin", assertion.authenticatorData());
		files.put(folder + "signature.bin", assertion.signature());
		files.put(folder + "public-key.der", assertion.publicKey());
	}

	private static long place(SignOff signOff, List<KeptEntry> entries, Set<Long> taken) {
		return entries.stream()
			.map(KeptEntry::entry)
			.filter((entry) -> entry.action().startsWith("sign-off.") && !taken.contains(entry.sequence()))
			.filter((entry) -> ("sha256:" + signOff.digest()).equals(entry.after())
					&& signOff.person().value().equals(entry.actorId()))
			.findFirst()
			.map(AuditEntry::sequence)
			.orElseThrow(PackNotPossible::new);
	}

	private List<Long> enrolment(Assertion assertion) {
		String credential = Base64.getUrlEncoder().withoutPadding().encodeToString(assertion.credential());
		return this.trail.ofSubject(AuditTrail.SYSTEM, credential, ENOUGH)
			.stream()
			.filter((entry) -> entry.action().equals("passkey.enrolled"))
			.map(AuditEntry::sequence)
			.toList();
	}

	private List<KeptEntry> system(long seq) {
		return this.trail.kept(AuditTrail.SYSTEM, seq - 1, 1);
	}

	private static Map<String, Object> row(DeploymentId id, SignOff signOff, long seq) {
		SignOff.Condition condition = signOff.condition();
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("id", signOff.id());
		row.put("deployment", id.value());
		row.put("role", signOff.role());
		row.put("roleTitle", signOff.roleTitle());
		row.put("person", signOff.person().value());
		row.put("name", signOff.name());
		row.put("meaning", signOff.meaning().name());
		row.put("comment", signOff.comment());
		row.put("condition",
				(condition != null) ? Map.of("text", condition.text(), "due", condition.due().toString()) : null);
		row.put("at", signOff.at().toString());
		row.put("digest", signOff.digest());
		row.put("seq", seq);
		row.put("superseded", (signOff.supersededAt() != null) ? signOff.supersededAt().toString() : null);
		return row;
	}

}
