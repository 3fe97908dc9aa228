package greenboard.day;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.register.Board;
import greenboard.register.DeploymentHead;
import greenboard.timetable.Standing;
import greenboard.timetable.Timetable;

/**
 * The day of a deployment.
 *
 * @param mast what stands on top
 * @param head the deployment
 * @param rights what the reader may do
 * @param clock the clock where it takes place
 * @param countdown how far it is to the target time
 * @param change the next moment at which a time comes or is over, null for none
 * @param stops what is worked when, in the order of time
 * @param axis the same on the way through time
 */
record DayPage(Masthead mast, DeploymentHead head, Rights rights, WallClock clock, Countdown countdown,
		@Nullable Instant change, List<Stop> stops, Axis axis) {

	static DayPage of(Board board, Rights rights, Instant now, Locale locale) {
		DeploymentHead head = board.head();
		Timetable table = board.timetable();
		WallClock clock = new WallClock(head.zone(), locale);
		List<Stop> stops = table.stations()
			.stream()
			.map((station) -> Stop.of(station, board, rights.settle(), now))
			.toList();
		return new DayPage(Masthead.of(head), head, rights, clock, new Countdown(now, head.targetAt()),
				head.open() ? table.next(now) : null, stops, Axis.of(stops, table, now, head.open(), clock));
	}

	/**
	 * What stands in one way.
	 * @param standing which way
	 * @return the stations in the order of time; nothing is late or due once it has ended
	 */
	public List<Stop> standing(Standing standing) {
		return this.stops.stream().filter((stop) -> stop.standing() == standing).toList();
	}

	/**
	 * What comes next.
	 * @return the stations whose time comes first of those that lie ahead
	 */
	public List<Stop> next() {
		List<Stop> ahead = standing(Standing.AHEAD);
		return ahead.stream().filter((stop) -> stop.station().begin().equals(ahead.get(0).station().begin())).toList();
	}

	/**
	 * A moment on the clock where it takes place.
	 * @param moment the moment
	 * @return day and time
	 */
	public String at(Instant moment) {
		return this.clock.full(moment, this.countdown.now());
	}

	/**
	 * The ways in which something stands, what is urgent first.
	 * @return those with stations
	 */
	public List<Standing> standings() {
		return List.of(Standing.values()).stream().filter((one) -> !standing(one).isEmpty()).toList();
	}

}
