package greenboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * People who act at the same moment. Nobody waits longer than half a minute.
 */
public final class Race implements AutoCloseable {

	private static final int PATIENCE = 30;

	private final ExecutorService people = Executors.newCachedThreadPool();

	/**
	 * Lets everybody act at once.
	 * @param acts what each does
	 * @return what came of each, in order: the answer, or the exception in its place
	 */
	@SafeVarargs
	public final List<Object> together(Callable<Object>... acts) {
		return together(Arrays.asList(acts));
	}

	/**
	 * Lets everybody act at once.
	 * @param acts what each does
	 * @return what came of each, in order: the answer, or the exception in its place
	 */
	public List<Object> together(List<Callable<Object>> acts) {
		CyclicBarrier start = new CyclicBarrier(acts.size());
		List<Future<Object>> answers = acts.stream().map((act) -> this.people.submit(() -> {
			await(start);
			return act.call();
		})).toList();
		List<Object> came = new ArrayList<>();
		answers.forEach((answer) -> came.add(cameOf(answer)));
		return came;
	}

	/**
	 * Waits for the others, in the middle of an act.
	 * @param step where everybody has to be
	 */
	public static void await(CyclicBarrier step) {
		try {
			step.await(PATIENCE, TimeUnit.SECONDS);
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object cameOf(Future<Object> answer) {
		try {
			return answer.get(PATIENCE, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			return ex.getCause();
		}
		catch (InterruptedException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.people.shutdownNow();
	}

}
