package greenboard.signed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger.Rule;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.readiness.Band;
import greenboard.readiness.Leaf;
import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.readiness.Tally;
import greenboard.readiness.WeightedCategory;
import greenboard.signed.SignedItem.Evidence;
import greenboard.signed.SignedItem.Waiver;

/**
 * What the tests of this room sign, and what they do to it afterwards.
 */
final class Records {

	static final Waiver WAIVER = new Waiver("The signal box is rebuilt in May", "A flagman stands at the crossing",
			LocalDate.parse("2026-05-31"), "Mira Voss");

	static final Evidence REPORT = new SignedItem.Link("https://depot.example/brakes/7", "Brake report");

	static final List<Band> BANDS = List.of(new Band("DEPLOY", new BigDecimal("90"), true, "Depart"),
			new Band("STOP", BigDecimal.ZERO, false, "Stay"));

	private Records() {
	}

	static SignedRecord record() {
		List<SignedItem> items = List
			.of(item("SAF-1", "Brakes were tested", Status.DONE).critical().evidence(REPORT),
					item("SAF-2", "Doors were tested", Status.OPEN),
					item("SAF-3", "Horn was tested", Status.FAILED).evidence(REPORT),
					item("SAF-4", "Crossing is guarded", Status.WAIVED).critical(),
					item("SAF-5", "Snow plough is mounted", Status.NOT_APPLICABLE).details("* front\n* \"rear\""))
			.stream()
			.map(Draft::item)
			.toList();
		return new SignedRecord(UUID.fromString("0b0e9a52-6d0c-4c6f-9f5d-3a8f1c2d4e5b"), "Nachtzug – ligne de nuit 🚂",
				"4.2", "sha256:77aa", "Hauptstraße", new SignedRecord.Template("night-train", 3),
				new SignedRecord.Role("safety", "Safety Officer", Group.TECHNICAL, When.BEFORE, List.of("Safety")),
				items,
				List.of(new SignedTrigger("RB-1", "Delay > 12 min for 5 minutes", "Turn back",
						new Rule("Delay", ">", "12", "min", "PT5M")),
						new SignedTrigger("RB-2", "Signals are dark", null, null)),
				score(scheme("Comfort", "40", "Safety", "60.0"), items));
	}

	static Scheme scheme(String one, String weight, String other, String otherWeight) {
		return new Scheme(List.of(new WeightedCategory(one, new BigDecimal(weight)),
				new WeightedCategory(other, new BigDecimal(otherWeight))), BANDS);
	}

	static SignedScore score(Scheme scheme, List<SignedItem> items) {
		Map<String, Tally> tallies = Map.of("Safety",
				items.stream()
					.map((item) -> new Leaf(item.state(), item.weight(), item.critical(), false))
					.reduce(Tally.EMPTY, Tally::plus, Tally::plus));
		return SignedScore.of(Readiness.of(scheme, tallies), tallies);
	}

	static Draft item(String key, String text, Status state) {
		return new Draft(new SignedItem(key, List.of("Before the whistle"), text, "", state, false, BigDecimal.ONE,
				"Safety", List.of(), (state == Status.WAIVED) ? WAIVER : null));
	}

	/** A record in which one item is another. */
	static UnaryOperator<SignedRecord> item(String key, UnaryOperator<Draft> change) {
		return (record) -> items(record,
				record.items()
					.stream()
					.map((item) -> item.key().equals(key) ? change.apply(new Draft(item)).item() : item)
					.toList());
	}

	static UnaryOperator<SignedRecord> plus(Draft draft) {
		return (record) -> {
			List<SignedItem> items = new ArrayList<>(record.items());
			items.add(0, draft.item());
			return items(record, items);
		};
	}

	static UnaryOperator<SignedRecord> without(String key) {
		return (record) -> items(record, record.items().stream().filter((item) -> !item.key().equals(key)).toList());
	}

	static UnaryOperator<SignedRecord> triggers(SignedTrigger... triggers) {
		return (record) -> new SignedRecord(record.deployment(), record.project(), record.version(),
				record.artifactDigest(), record.environment(), record.template(), record.role(), record.items(),
				List.of(triggers), record.score());
	}

	static UnaryOperator<SignedRecord> scored(Scheme scheme) {
		return (record) -> new SignedRecord(record.deployment(), record.project(), record.version(),
				record.artifactDigest(), record.environment(), record.template(), record.role(), record.items(),
				record.triggers(), score(scheme, record.items()));
	}

	static UnaryOperator<SignedRecord> purpose(String version, @Nullable String artifact, String environment) {
		return (record) -> new SignedRecord(record.deployment(), record.project(), version, artifact, environment,
				record.template(), record.role(), record.items(), record.triggers(), record.score());
	}

	static UnaryOperator<SignedRecord> template(int version) {
		return (record) -> new SignedRecord(record.deployment(), record.project(), record.version(),
				record.artifactDigest(), record.environment(),
				new SignedRecord.Template(record.template().key(), version), record.role(), record.items(),
				record.triggers(), record.score());
	}

	/** The score goes with the items, as it does in a deployment. */
	static SignedRecord items(SignedRecord record, List<SignedItem> items) {
		return new SignedRecord(record.deployment(), record.project(), record.version(), record.artifactDigest(),
				record.environment(), record.template(), record.role(), items, record.triggers(),
				score(record.score().scheme(), items));
	}

	/** An item to be changed. */
	record Draft(SignedItem item) {

		Draft state(Status state) {
			return of(this.item.text(), this.item.details(), state, this.item.critical(), this.item.evidence(),
					(state == Status.WAIVED) ? WAIVER : null);
		}

		Draft waiver(Waiver waiver) {
			return of(this.item.text(), this.item.details(), Status.WAIVED, true, this.item.evidence(), waiver);
		}

		Draft text(String text) {
			return of(text, this.item.details(), this.item.state(), this.item.critical(), this.item.evidence(),
					this.item.waiver());
		}

		Draft details(String details) {
			return of(this.item.text(), details, this.item.state(), this.item.critical(), this.item.evidence(),
					this.item.waiver());
		}

		Draft critical() {
			return critical(true);
		}

		Draft critical(boolean critical) {
			return of(this.item.text(), this.item.details(), this.item.state(), critical, this.item.evidence(),
					this.item.waiver());
		}

		Draft evidence(Evidence... evidence) {
			return of(this.item.text(), this.item.details(), this.item.state(), this.item.critical(), List.of(evidence),
					this.item.waiver());
		}

		Draft under(String... under) {
			return new Draft(new SignedItem(this.item.key(), List.of(under), this.item.text(), this.item.details(),
					this.item.state(), this.item.critical(), this.item.weight(), this.item.category(),
					this.item.evidence(), this.item.waiver()));
		}

		Draft weighing(@Nullable String category, String weight) {
			return new Draft(new SignedItem(this.item.key(), this.item.under(), this.item.text(), this.item.details(),
					this.item.state(), this.item.critical(), new BigDecimal(weight), category, this.item.evidence(),
					this.item.waiver()));
		}

		private Draft of(String text, String details, Status state, boolean critical, List<Evidence> evidence,
				@Nullable Waiver waiver) {
			return new Draft(new SignedItem(this.item.key(), this.item.under(), text, details, state, critical,
					this.item.weight(), this.item.category(), evidence, waiver));
		}

	}

}
