package greenboard.day;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which pause point somebody looks at, and how; it stands in the page's address.
 *
 * @param section the section, null while none is chosen
 * @param way how the team goes through it
 * @param card which of its cards, from 1; null for the first with something open
 * @param wall whatever it says, shows it large, for a projector
 */
record PauseView(@Nullable UUID section, @Nullable Way way, @Nullable Integer card, @Nullable String wall) {

	/**
	 * How the team goes through it.
	 * @return one item at a time unless it says otherwise
	 */
	public Way chosen() {
		return (this.way != null) ? this.way : Way.READ_DO;
	}

	/**
	 * Where it is looked at.
	 * @param place the deployment's address
	 * @return the address with what narrows it
	 */
	String at(String place) {
		return UriComponentsBuilder.fromPath(place + "/pause")
			.queryParamIfPresent("section", Optional.ofNullable(this.section))
			.queryParamIfPresent("way",
					Optional.ofNullable(this.way).filter((way) -> way != Way.READ_DO).map(Way::word))
			.queryParamIfPresent("card", Optional.ofNullable(this.card))
			.queryParamIfPresent("wall", Optional.ofNullable(this.wall))
			.toUriString();
	}

	PauseView in(Way other) {
		return new PauseView(this.section, other, this.card, this.wall);
	}

	PauseView on(@Nullable Integer other) {
		return new PauseView(this.section, this.way, other, this.wall);
	}

	PauseView large(boolean large) {
		return new PauseView(this.section, this.way, this.card, large ? "" : null);
	}

	PauseView of(UUID other) {
		return new PauseView(other, this.way, null, this.wall);
	}

}
