package greenboard.deployments;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The items that a deployment has, when another one is to be added.
 *
 * @param items all of them
 */
record PresentItems(List<Item> items) {

	int nextPosition() {
		return this.items.stream().mapToInt((item) -> item.place().position()).max().orElse(0) + 1;
	}

	/** A key that nothing here has. */
	String freeKey(String prefix) {
		Set<String> taken = this.items.stream().map(Item::key).collect(Collectors.toSet());
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> prefix + number)
			.filter((key) -> !taken.contains(key))
			.findFirst()
			.orElseThrow();
	}

}
