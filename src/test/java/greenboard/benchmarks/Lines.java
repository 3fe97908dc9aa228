package greenboard.benchmarks;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * Hands each line of an answer on as it comes.
 *
 * @param line takes the lines
 */
record Lines(Consumer<String> line) implements Flow.Subscriber<String> {

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(String next) {
		this.line.accept(next);
	}

	@Override
	public void onError(Throwable failure) {
		// the node has ended
	}

	@Override
	public void onComplete() {
		// the node has ended
	}

}
