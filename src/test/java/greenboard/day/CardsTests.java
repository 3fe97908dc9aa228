package greenboard.day;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Items dealt out to cards.
 */
class CardsTests {

	@Property
	void holdFiveToNineItemsEach(@ForAll @IntRange(min = 5, max = 500) int count) {
		assertThat(Cards.of(numbers(count))).allSatisfy((card) -> assertThat(card).hasSizeBetween(5, 9));
	}

	@Property
	void keepEveryItemInItsOrder(@ForAll @IntRange(max = 500) int count) {
		assertThat(Cards.of(numbers(count)).stream().flatMap(List::stream).toList()).isEqualTo(numbers(count));
	}

	@Property
	void areAsEvenAsCanBe(@ForAll @IntRange(min = 1, max = 500) int count) {
		var sizes = Cards.of(numbers(count)).stream().mapToInt(List::size).summaryStatistics();
		assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
	}

	@Property
	void keepFewItemsOnOneCard(@ForAll @IntRange(min = 1, max = 9) int count) {
		assertThat(Cards.of(numbers(count))).hasSize(1);
	}

	private static List<Integer> numbers(int count) {
		return IntStream.range(0, count).boxed().toList();
	}

}
