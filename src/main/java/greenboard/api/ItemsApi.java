package greenboard.api;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.acts.ItemChanged;
import greenboard.acts.Settlement;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

/**
 * Settles items, one or many at once. The same state again changes nothing.
 */
@RestController
@RequestMapping("/api/v1/deployments/{id}")
class ItemsApi {

	private final ItemManagement items;

	ItemsApi(ItemManagement items) {
		this.items = items;
	}

	/**
	 * The state that an item is to have.
	 *
	 * @param state open, done, failed or not applicable
	 * @param note the reason
	 * @param evidence links to add
	 */
	record SettleJson(@NotNull Status state, @Nullable String note, @Nullable List<@NotNull LinkJson> evidence) {

		Settling of(String key, Expected expected) {
			List<EvidenceLink> links = (this.evidence == null) ? List.of()
					: this.evidence.stream().map((link) -> new EvidenceLink(link.url(), link.title())).toList();
			return new Settling(key, this.state, this.note, links, expected);
		}

	}

	/**
	 * A link that shows that an item holds.
	 *
	 * @param url where it leads
	 * @param title what it shows
	 */
	record LinkJson(String url, @Nullable String title) {
	}

	/**
	 * One of many.
	 *
	 * @param key the item
	 * @param state open, done, failed or not applicable
	 * @param note the reason
	 */
	record KeyedJson(@NotBlank String key, @NotNull Status state, @Nullable String note) {
	}

	/**
	 * What came of it.
	 *
	 * @param key the item
	 * @param state its state now
	 * @param version its version now, its entity tag
	 * @param effect whether it changed, was so already, or awaits a second person
	 */
	record SettledJson(String key, Status state, int version, Settlement.Effect effect) {

		static SettledJson of(Settlement settlement) {
			return new SettledJson(settlement.key(), settlement.state(), settlement.version(), settlement.effect());
		}

	}

	@Operation(summary = "Sets the state of an item; the same again changes nothing")
	@PutMapping("/items/{key}")
	ResponseEntity<SettledJson> settle(@PathVariable DeploymentId id, @PathVariable String key,
			@Valid @RequestBody SettleJson settle,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
			@CurrentActor Actor actor) {
		try {
			Settlement settlement = this.items.settle(id, settle.of(key, EntityTag.expected(tag)), actor);
			return ResponseEntity.status(status(List.of(settlement)))
				.eTag(EntityTag.of(settlement.version()))
				.body(SettledJson.of(settlement));
		}
		catch (ItemChanged ex) {
			throw new PreconditionFailed(ex);
		}
	}

	@Operation(summary = "Sets the states of many items, all or none")
	@PostMapping("/items:settle")
	ResponseEntity<List<SettledJson>> settle(@PathVariable DeploymentId id, @RequestBody List<@Valid KeyedJson> settle,
			@CurrentActor Actor actor) {
		List<Settlement> settlements = this.items.settle(id,
				settle.stream().map((one) -> Settling.of(one.key(), one.state(), one.note())).toList(), actor);
		return ResponseEntity.status(status(settlements)).body(settlements.stream().map(SettledJson::of).toList());
	}

	private static HttpStatus status(List<Settlement> settlements) {
		return settlements.stream().anyMatch((one) -> one.effect() == Settlement.Effect.REQUESTED) ? HttpStatus.ACCEPTED
				: HttpStatus.OK;
	}

}
