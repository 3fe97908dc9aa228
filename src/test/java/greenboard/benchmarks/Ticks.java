package greenboard.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

/**
 * Clients that tick, each its own item, as fast as they are answered.
 */
@TestComponent
class Ticks {

	private final ItemManagement items;

	private final RecordedStatements recorded;

	Ticks(ItemManagement items, RecordedStatements recorded) {
		this.items = items;
		this.recorded = recorded;
	}

	/**
	 * Lets one client for each deployment that is named tick for a while.
	 * @param targets the deployments, the same one as often as it has clients
	 * @param seconds how long
	 * @return the ticks that were answered
	 */
	Measured run(List<DeploymentId> targets, int seconds) {
		ExecutorService clients = Executors.newFixedThreadPool(targets.size());
		try {
			long start = System.nanoTime();
			long end = start + TimeUnit.SECONDS.toNanos(seconds);
			List<Callable<Long>> all = new ArrayList<>();
			for (int client = 0; client < targets.size(); client++) {
				DeploymentId target = targets.get(client);
				String key = key(client);
				all.add(() -> tick(target, key, end));
			}
			long done = 0;
			for (Future<Long> each : clients.invokeAll(all)) {
				done += each.get();
			}
			return new Measured(done, done * 1e9 / (System.nanoTime() - start));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			clients.shutdownNow();
		}
	}

	private long tick(DeploymentId target, String key, long end) {
		long done = 0;
		while (System.nanoTime() < end) {
			settle(target, key, Status.FAILED);
			settle(target, key, Status.DONE);
			done += 2;
		}
		return done;
	}

	/**
	 * What a tick sends.
	 * @param target the deployment
	 * @param client whose item
	 * @return its statements with their values; the item was done before and is again
	 */
	List<String> recorded(DeploymentId target, int client) {
		settle(target, key(client), Status.FAILED);
		return this.recorded.during(() -> settle(target, key(client), Status.DONE));
	}

	private void settle(DeploymentId target, String key, Status state) {
		this.items.settle(target, Settling.of(key, state, (state == Status.DONE) ? null : "measured"), Actor.SYSTEM);
	}

	private static String key(int client) {
		return "P" + (client + 1) + "-1";
	}

}
