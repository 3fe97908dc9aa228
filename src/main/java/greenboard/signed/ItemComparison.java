package greenboard.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Status;
import greenboard.signed.Difference.Kind;
import greenboard.signed.SignedItem.Evidence;

/**
 * Compares an item with how it was signed.
 */
final class ItemComparison {

	private final SignedItem signed;

	private final SignedItem present;

	private final List<Difference> differences = new ArrayList<>();

	private ItemComparison(SignedItem signed, SignedItem present) {
		this.signed = signed;
		this.present = present;
	}

	static List<Difference> between(@Nullable SignedItem signed, @Nullable SignedItem present) {
		if (signed != null && present != null) {
			return new ItemComparison(signed, present).differences();
		}
		if (present != null) {
			return List.of(new Difference(Kind.ADDED, present.key(), present.text(), null, present.words()));
		}
		return (signed != null)
				? List.of(new Difference(Kind.REMOVED, signed.key(), signed.text(), signed.words(), null)) : List.of();
	}

	private List<Difference> differences() {
		if (!this.signed.saysTheSameAs(this.present)) {
			add(Kind.REWORDED, this.signed.words(), this.present.words());
		}
		if (this.signed.critical() != this.present.critical()) {
			add(this.present.critical() ? Kind.NOW_CRITICAL : Kind.NO_LONGER_CRITICAL, null, null);
		}
		if (!this.signed.weighsTheSameAs(this.present)) {
			add(Kind.SCORING_CHANGED, this.signed.weighing(), this.present.weighing());
		}
		compareStates();
		compareEvidence();
		return this.differences;
	}

	private void compareStates() {
		if (this.present.state() == Status.WAIVED) {
			if (!Objects.equals(this.signed.waiver(), this.present.waiver())) {
				add(Kind.WAIVED, waiver(this.signed), waiver(this.present));
			}
		}
		else if (this.signed.state() != this.present.state()) {
			add(became(this.signed.state(), this.present.state()), this.signed.state().name(),
					this.present.state().name());
		}
	}

	private static Kind became(Status signed, Status present) {
		return switch (present) {
			case OPEN -> (signed == Status.FAILED) ? Kind.NO_LONGER_FAILED : Kind.REOPENED;
			case DONE -> Kind.DONE;
			case FAILED -> Kind.FAILED;
			case NOT_APPLICABLE -> Kind.NOT_APPLICABLE;
			case WAIVED -> Kind.WAIVED;
		};
	}

	/** Evidence of what was open or had failed showed nothing that could get lost. */
	private void compareEvidence() {
		List<Evidence> gone = this.signed.evidenceNotIn(this.present);
		if (!gone.isEmpty() && this.signed.settled() && this.present.settled()) {
			add(Kind.EVIDENCE_GONE, links(gone), null);
		}
		List<Evidence> added = this.present.evidenceNotIn(this.signed);
		if (!added.isEmpty()) {
			add(Kind.EVIDENCE_ADDED, null, links(added));
		}
	}

	private static String links(List<Evidence> links) {
		return links.stream().map(Evidence::title).collect(Collectors.joining(", "));
	}

	private static @Nullable String waiver(SignedItem item) {
		return (item.waiver() != null) ? item.waiver().words() : null;
	}

	private void add(Kind kind, @Nullable String before, @Nullable String after) {
		this.differences.add(new Difference(kind, this.present.key(), this.present.text(), before, after));
	}

}
