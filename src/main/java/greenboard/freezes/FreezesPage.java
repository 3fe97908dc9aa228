package greenboard.freezes;

import java.time.Instant;
import java.util.List;

import greenboard.freezes.Freeze.Phase;

/**
 * All freezes as their page shows them.
 *
 * @param running those in force, earliest first
 * @param coming those that have not begun, earliest first
 * @param past the last that are over, latest first
 */
record FreezesPage(List<Freeze> running, List<Freeze> coming, List<Freeze> past) {

	static FreezesPage of(List<Freeze> ahead, List<Freeze> past, Instant now) {
		return new FreezesPage(ahead.stream().filter((freeze) -> freeze.phase(now) == Phase.RUNNING).toList(),
				ahead.stream().filter((freeze) -> freeze.phase(now) == Phase.COMING).toList(), past);
	}

	/**
	 * Whether nobody has ever closed a window.
	 * @return true when there is nothing to show
	 */
	public boolean empty() {
		return this.running.isEmpty() && this.coming.isEmpty() && this.past.isEmpty();
	}

}
